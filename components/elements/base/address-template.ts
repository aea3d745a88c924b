/**
 * The address that a page's template gives for values, such as `/ho-so?ma={code}`; a name that has no value stays as
 * it is, so that whoever wrote it sees it.
 */
export function addressFrom(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}
