// What the server itself says in this language.
export { session } from './session.ts'
export { summary } from './summary.ts'
export { templates } from './templates.ts'
