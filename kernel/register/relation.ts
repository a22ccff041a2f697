/** How a member stands to the head, in the order of a household's page. */
export const relations = ['head', 'spouse', 'child', 'grandchild', 'parent', 'sibling', 'other'] as const
export type Relation = (typeof relations)[number]
