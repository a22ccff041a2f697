/** What a jsonb column can hold. Amounts travel as decimal strings, instants as ISO text. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }
