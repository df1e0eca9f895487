/** The platform reads the caller from the session; its OpenAPI document asks for this header all the same. */
export const noHeader = {} as { Authorization: string };
