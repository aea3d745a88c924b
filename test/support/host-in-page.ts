import { html, type TemplateResult } from 'lit';
import type { Asker, WhoIsAsking } from '../../host/ports.js';
import { makeBank, type MockBank } from '../../mocks/mock-bank.js';
import { Caller, people, testWorld, type PersonName, type Sent, type TestWorld } from '../host/fixtures.js';

/** Names who asks, since a page cannot set a cookie on a request of its own making. */
const PERSON = 'x-test-person';

const whoIsAsking: WhoIsAsking = (request) => {
  const name = request.headers.get(PERSON);
  if (!name) return Promise.resolve('nobody');
  const asker: Asker = { account: people[name as PersonName], expiresAt: null };
  return Promise.resolve(asker);
};

/** Calls the API as somebody, beside the page. */
class PersonCaller extends Caller {
  constructor(
    host: TestWorld['host'],
    readonly person: PersonName,
  ) {
    super(host);
  }

  override send(name: Parameters<Caller['send']>[0], sent: Sent = {}): Promise<Response> {
    return super.send(name, { ...sent, headers: { [PERSON]: this.person, ...sent.headers } });
  }
}

export interface PageWorld {
  as(person: PersonName): Caller;
  /** A fetch for a portal at which somebody is signed in, or nobody. */
  fetchAs(person?: PersonName): typeof fetch;
  /** Draws elements in a portal of that person. */
  portal(content: TemplateResult, person?: PersonName): TemplateResult;
  /** Requests that the page has sent so far, as `METHOD /path`. */
  readonly requests: string[];
  /** The bank at which payments are made. */
  readonly bank: MockBank;
  /** Moves the clock of host and bank. */
  setNow(instant: string): void;
  /** Makes the next requests whose `METHOD /path` begins so fail on their way, after `reach` has said whether the host still gets them. */
  cut(start: string, options?: { readonly times?: number; readonly reachesHost?: boolean }): void;
}

/** The real host on memory, in this page, with the made-up people of the host's tests. */
export async function hostInPage(): Promise<PageWorld> {
  const { bank, gateway } = makeBank({
    entries: [],
    clock: { now: () => world.ports.clock.now() },
    host: (request) => Promise.resolve(world.host.fetch(request)),
  });
  const origins = { mayCall: (origin: string) => origin === globalThis.location.origin };
  const world: TestWorld = await testWorld({}, { whoIsAsking, gateway, origins });
  const requests: string[] = [];
  const cuts: { start: string; left: number; reachesHost: boolean }[] = [];
  const fetchAs =
    (person?: PersonName): typeof fetch =>
    async (input, init) => {
      const request = new Request(input, init);
      if (person) request.headers.set(PERSON, person);
      const { pathname } = new URL(request.url);
      const line = `${request.method} ${pathname.replace('/api/v1', '')}`;
      requests.push(line);
      const cut = cuts.find(({ start, left }) => left > 0 && line.startsWith(start));
      if (cut) {
        cut.left -= 1;
        if (cut.reachesHost) await world.host.fetch(request);
        throw new TypeError('cut off');
      }
      return world.host.fetch(request);
    };
  return {
    as: (person) => new PersonCaller(world.host, person),
    fetchAs,
    portal: (content, person) => html`<dvc-portal api="" .fetch=${fetchAs(person)}>${content}</dvc-portal>`,
    requests,
    bank,
    setNow: world.setNow,
    cut: (start, { times = 1, reachesHost = false } = {}) =>
      void cuts.push({ start, left: times, reachesHost }),
  };
}
