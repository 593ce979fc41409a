/** Characters that fit into what somebody writes of a plan. Apart from the schemas: browsers count as well. */
export const nameMax = 40
export const titleMax = 40
export const memoMax = 500
