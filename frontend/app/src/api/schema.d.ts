// Written by `npm run gen` from api/openapi.json. Do not edit.
export type paths = Record<never, never>
export type components = { schemas: Record<never, never> }
