/** A type with nothing read-only, so that only its fields and their values are compared. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Field in keyof T]: Plain<T[Field]> }
    : T

type Identical<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false

/** True where two types have the same fields with the same values, optional or not; a missing and a further field both make it false. */
export type Same<One, Other> = Identical<Plain<One>, Plain<Other>>
