/** Where members with a skill are listed. */
export function skillPath(skill: string): string {
  return `/people?skill=${encodeURIComponent(skill)}`;
}
