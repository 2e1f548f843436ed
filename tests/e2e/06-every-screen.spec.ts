import { expect, test } from '../support/e2e/browser.ts'
import { lookAt, type Stop } from '../support/e2e/look.ts'
import { tourOfConversation, tourOfDoors, tourOfHome, tourOfRound } from '../support/e2e/tour.ts'
import { tourOfBalance, tourOfTimeline } from '../support/e2e/tour-balance.ts'
import { tourOfGroup } from '../support/e2e/tour-group.ts'
import { tourOfAgreeing, tourOfInviting, tourOfTheEnd, tourOfTogether } from '../support/e2e/tour-together.ts'

async function walk(stops: AsyncGenerator<Stop>): Promise<void> {
  const found: string[] = []
  for await (const stop of stops) found.push(...(await lookAt(stop)))
  expect(found).toEqual([])
}

test.describe('E6, E11 no barriers, and nothing sticks out, in', () => {
  test('the first pages', ({ newPage }) => walk(tourOfHome(newPage)))
  test('the doors and the lobby', ({ newPage, circle }) => walk(tourOfDoors(newPage, circle)))
  test('a round', ({ circle }) => walk(tourOfRound(circle)))
  test('a conversation', ({ circle }) => walk(tourOfConversation(circle)))
  test('a mutual invitation', ({ circle }) => walk(tourOfInviting(circle)))
  test('groups and an inner circle', ({ circle }) => walk(tourOfTogether(circle)))
  test('questions and agreements', ({ circle }) => walk(tourOfAgreeing(circle)))
  test('a group that meets again', ({ newPage, server }) => walk(tourOfGroup(newPage, server.url)))
  test('private offers, and looking back', ({ circle, later }) => walk(tourOfBalance(circle, later)))
  test('a timeline with names', ({ circle }) => walk(tourOfTimeline(circle)))
  test('silence, a breath and the end', ({ circle }) => walk(tourOfTheEnd(circle)))
})
