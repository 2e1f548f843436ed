import { expect, test } from 'vitest'
import { memoryShelf, remembers, type Seat, Storage } from '../../client/src/storage/storage.ts'

const BEN: Seat = {
  token: 't',
  member: 'm2',
  name: 'Ben',
  role: 'participant',
  link: { role: 'participant', token: 'l' },
}

function given() {
  const [browser, tab] = [memoryShelf(), memoryShelf()]
  return { browser, tab, storage: new Storage(browser, tab) }
}

test('a seat is found again, by its session alone', () => {
  const { browser, storage } = given()
  storage.keepSeat('abc', BEN)
  expect(storage.seat('abc')).toEqual(BEN)
  expect(storage.seat('abcd')).toBeNull()
  expect(browser.keys()).toEqual(['circlet:abc'])
})

test('notes belong to one tab', () => {
  const { browser, tab, storage } = given()
  storage.keepNote('abc', 'link', 'x')
  expect(storage.note('abc', 'link')).toBe('x')
  expect(browser.keys()).toEqual([])
  expect(new Storage(browser, memoryShelf()).note('abc', 'link')).toBeNull()
  storage.dropNote('abc', 'link')
  expect(tab.keys()).toEqual([])
})

test('[V7] forgetting a session leaves nothing of it, and everything of the others', () => {
  const { browser, tab, storage } = given()
  storage.keepSeat('abc', BEN)
  storage.keepNote('abc', 'outbox', [])
  browser.setItem('circlet:abc:settings', '{}')
  storage.keepSeat('abcd', BEN)
  storage.forget('abc')
  expect(browser.keys()).toEqual(['circlet:abcd'])
  expect(tab.keys()).toEqual([])
})

test('foreign values in the storage are ignored', () => {
  const { browser, storage } = given()
  browser.setItem('circlet:abc', 'not ours')
  expect(storage.seat('abc')).toBeNull()
})

test('[B10] without the storage of a browser the page says that it remembers nothing', () => {
  expect(remembers).toBe(false)
})
