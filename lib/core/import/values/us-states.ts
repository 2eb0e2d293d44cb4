/** The states of the United States, the District of Columbia and the territories that are polled, by ISO 3166-2 code. */
const STATES =
  "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia," +
  "FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine," +
  "MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada," +
  "NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon," +
  "PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont," +
  "VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";

const codes = new Map<string, string>();
for (const state of STATES.split(",")) {
  const [code, name] = [state.slice(0, 2), state.slice(3)];
  codes.set(code.toLowerCase(), `US-${code}`);
  codes.set(name.toLowerCase(), `US-${code}`);
}

/** What stands among states for the whole country. */
const NATIONAL = new Set(["--", "-", "us", "usa", "u.s.", "united states", "national", "nationwide"]);

/** `US-AL` for AL, Alabama or US-AL. */
export function stateCode(text: string): string | null {
  const key = text.trim().toLowerCase();
  return codes.get(key) ?? codes.get(key.replace(/^us-/, "")) ?? null;
}

export function isNational(text: string): boolean {
  return NATIONAL.has(text.trim().toLowerCase());
}

/** Whether a column names states: all of its cells are states or the whole country, and most are states or `--`. */
export function areStates(cells: readonly string[]): boolean {
  const states = cells.filter((cell) => stateCode(cell) !== null).length;
  return states > 0 && cells.every((cell) => stateCode(cell) !== null || isNational(cell));
}
