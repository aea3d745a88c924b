import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type {
  AskedQuestion,
  DeskQuestion,
  DeskQuestionPage,
  ProcedureStatistics,
  QuestionAnswerPage,
} from '../../components/contract/schemas/help.js';
import { sweep } from '../../host/sweep.js';
import { hall, otherHall, people, testWorld, type Caller, type TestWorld } from './fixtures.js';

const TEXT = 'Giấy chứng sinh bị mất thì nộp giấy gì thay thế?';
const ANSWER = 'Bạn nộp giấy cam đoan về việc sinh.';
const SHOWN = { topic: 'papers', question: 'Mất giấy chứng sinh thì nộp giấy gì?' };

let world: TestWorld;
let [mai, lan, minh]: Caller[] = [];

beforeEach(async () => {
  world = await testWorld();
  [mai, lan, minh] = [await world.signIn('mai'), await world.signIn('lan'), await world.signIn('minh')];
});

const ask = (caller: Caller | undefined, body: object = {}) =>
  (caller as Caller).call('questions.ask', { body: { topic: 'papers', text: TEXT, ...body } });
const asked = async (caller: Caller | undefined, body: object = {}) =>
  (await ask(caller, body)).json as AskedQuestion;
const reply = (id: string, version: number, body: object, caller = lan) =>
  (caller as Caller).call('desk.answer', { params: { id }, version, body: { answer: ANSWER, ...body } });
const published = (query: Record<string, string> = {}) =>
  world.nobody.ok<QuestionAnswerPage>('questions.list', { query });
const wrongOf = (answer: { json: unknown }) =>
  (answer.json as { invalidParams?: { path: string; code: string }[] }).invalidParams?.map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('asking the office', () => {
  test('signed in: it has a reference, waits at the agency that was asked, and is among mine', async () => {
    const question = await asked(mai, { commune: hall.commune });
    assert.match(question.reference, /^HD-261123-0001$/);
    assert.deepEqual([question.state, question.agency.id, question.answer], ['waiting', hall.id, null]);
    const mine = await mai?.ok<{ questions: AskedQuestion[] }>('questions.mine');
    assert.deepEqual(mine?.questions, [question]);
    const { items } = (await lan?.ok<DeskQuestionPage>('desk.questions')) ?? { items: [] };
    assert.deepEqual(items[0]?.asker, { name: people.mai.party.name, reach: people.mai.party.phone });
    assert.equal((await asked(mai)).reference, 'HD-261123-0002');
  });

  test('without signing in: a name and a telephone number or an e-mail address are needed', async () => {
    assert.deepEqual(wrongOf(await ask(world.nobody)), ['/name missing', '/reach missing']);
    const wrong = await ask(world.nobody, { name: 'Lò Văn An', reach: '12345' });
    assert.deepEqual([wrong.status, wrongOf(wrong)], [422, ['/reach wrong-format']]);
    for (const reach of ['+84 912 345 678', 'an@example.vn'])
      assert.equal((await ask(world.nobody, { name: 'Lò Văn An', reach })).status, 201);
    const { items } = (await lan?.ok<DeskQuestionPage>('desk.questions')) ?? { items: [] };
    assert.deepEqual(items.map(({ asker }) => asker?.reach).sort(), ['0912345678', 'an@example.vn']);
  });

  test('too short, too long, of no topic, to a commune that has no centre here: refused with the place', async () => {
    assert.deepEqual(wrongOf(await ask(mai, { text: '  ngắn  ' })), ['/text too-small']);
    assert.deepEqual(wrongOf(await ask(mai, { text: 'x'.repeat(2001) })), ['/text too-big']);
    assert.deepEqual(wrongOf(await ask(mai, { topic: 'weather' })), ['/topic not-listed']);
    assert.deepEqual(wrongOf(await ask(mai, { commune: '99999' })), ['/commune wrong-place']);
  });

  test('the same request twice is one question; another under its key is refused', async () => {
    const send = (text: string) =>
      (mai as Caller).call('questions.ask', {
        body: { topic: 'papers', text },
        headers: { 'idempotency-key': 'k-1' },
      });
    const [first, again] = [await send(TEXT), await send(TEXT)];
    assert.deepEqual(again.json, first.json);
    assert.equal((await send(`${TEXT} `.repeat(2))).code, 'idempotency-conflict');
    const mine = await mai?.ok<{ questions: AskedQuestion[] }>('questions.mine');
    assert.equal(mine?.questions.length, 1);
  });

  test('one client asks so often in an hour, one person has so many waiting', async () => {
    world = await testWorld({ limits: { questionsPerHour: 3, openQuestions: 2 } });
    const me = await world.signIn('mai');
    const codes = [await ask(me), await ask(me), await ask(me)].map(({ status }) => status);
    assert.deepEqual(codes, [201, 201, 429]);
    const stranger = { name: 'Lò Văn An', reach: 'an@example.vn' };
    for (let count = 0; count < 3; count++) assert.equal((await ask(world.nobody, stranger)).status, 201);
    const tooMany = await ask(world.nobody, stranger);
    assert.equal(tooMany.code, 'too-many-requests');
    assert.ok(Number(tooMany.headers.get('retry-after')) > 0);
    world.setNow('2026-11-23T09:31:00+07:00');
    assert.equal((await ask(world.nobody, stranger)).status, 201);
  });
});

describe('answering', () => {
  test('only the agency that was asked sees a question and answers it', async () => {
    const { id } = await asked(mai, { commune: hall.commune });
    assert.equal((await reply(id, 1, { publication: null }, minh)).code, 'not-found');
    assert.deepEqual((await minh?.ok<DeskQuestionPage>('desk.questions'))?.items, []);
    assert.equal((await mai?.call('desk.questions'))?.code, 'forbidden');
    await asked(mai, { commune: otherHall.commune });
    assert.equal((await minh?.ok<DeskQuestionPage>('desk.questions'))?.items.length, 1);
  });

  test('an answer between the office and whoever asked is read by them alone', async () => {
    const { id } = await asked(mai);
    const answered = await reply(id, 1, { publication: null });
    assert.equal((answered.json as DeskQuestion).state, 'answered');
    const mine = await mai?.ok<{ questions: AskedQuestion[] }>('questions.mine');
    assert.equal(mine?.questions[0]?.answer, ANSWER);
    assert.ok(!JSON.stringify(await published()).includes(ANSWER));
  });

  test('what is published is in the office’s words, without whoever asked, and can be taken back', async () => {
    const { id } = await asked(mai);
    const before = await published();
    assert.equal((await reply(id, 1, { publication: SHOWN })).status, 200);
    const after = await published();
    assert.equal(after.total, before.total + 1);
    const shown = after.questions.find(({ answer }) => answer.vi === ANSWER);
    assert.match(shown?.slug ?? '', /^hoi-dap-[\da-f]{8}$/);
    assert.deepEqual(shown, {
      slug: shown?.slug,
      topic: 'papers',
      question: { vi: SHOWN.question, en: null },
      answer: { vi: ANSWER, en: null },
      publishedOn: '2026-11-23',
    });
    for (const secret of [people.mai.party.name, id, TEXT])
      assert.ok(!JSON.stringify(after).includes(secret));
    assert.equal((await reply(id, 2, { publication: null })).status, 200);
    assert.deepEqual(await published(), before);
  });

  test('personal data is not published: name, way to be reached, identity numbers', async () => {
    const { id } = await asked(mai);
    const cases: readonly (readonly [object, string])[] = [
      [
        { publication: { ...SHOWN, question: 'Tôi là LO THI MAI, mất giấy chứng sinh?' } },
        '/publication/question',
      ],
      [{ publication: SHOWN, answer: 'Chúng tôi sẽ gọi bạn theo số 0912 345 678.' }, '/answer'],
      [{ publication: SHOWN, answer: 'Số định danh 011192000123 đã có giấy.' }, '/answer'],
    ];
    for (const [body, path] of cases)
      assert.deepEqual(wrongOf(await reply(id, 1, body)), [`${path} personal-data`]);
    assert.equal((await reply(id, 1, { publication: null, answer: 'Gọi 0912345678 nhé.' })).status, 200);
  });

  test('two officers at once: the second sees that somebody else came first', async () => {
    const { id } = await asked(mai);
    await reply(id, 1, { publication: null });
    assert.equal((await reply(id, 1, { publication: null })).code, 'version-conflict');
  });

  test('who asked is forgotten three months after the answer, question and answer stay', async () => {
    const { id } = await asked(mai);
    await reply(id, 1, { publication: SHOWN });
    const { records, files } = world.ports;
    await sweep(records, files, new Date('2027-02-20T00:00:00+07:00'));
    const read = async () =>
      (await world.signIn('lan')).ok<DeskQuestion>('desk.question', { params: { id } });
    assert.equal((await read()).asker?.name, people.mai.party.name);
    await sweep(records, files, new Date('2027-02-22T00:00:00+07:00'));
    assert.deepEqual([(await read()).asker, (await read()).answer], [null, ANSWER]);
  });
});

describe('what anybody reads', () => {
  test('questions are found with and without accents, by topic, with counts', async () => {
    const { id } = await asked(mai);
    await reply(id, 1, { publication: SHOWN });
    for (const q of ['giay chung sinh', 'giấy chứng sinh', 'CHUNG SINH', 'sinh chứng'])
      assert.deepEqual(
        (await published({ q })).questions.map(({ question }) => question.vi),
        [SHOWN.question],
        q,
      );
    assert.deepEqual((await published({ q: 'xyz' })).total, 0);
    const { topics } = await published();
    assert.deepEqual(topics, [
      { topic: 'papers', count: 1 },
      { topic: 'progress', count: 1 },
    ]);
    assert.deepEqual((await published({ topic: 'papers' })).total, 1);
    assert.equal((await published({ limit: '1', offset: '1' })).questions.length, 1);
  });

  test('guides, documents and counts may be kept and asked for again', async () => {
    for (const name of [
      'help.guides',
      'help.documents',
      'procedures.statistics',
      'questions.list',
    ] as const) {
      const first = await world.nobody.call(name);
      const etag = first.headers.get('etag') ?? '';
      assert.equal(first.headers.get('cache-control'), 'public, no-cache');
      const again = await world.nobody.call(name, { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304, name);
    }
  });

  test('procedures are counted by agency and field', async () => {
    const counts = await world.nobody.ok<ProcedureStatistics>('procedures.statistics');
    assert.deepEqual(counts.all, { total: 2, online: 1, fileable: 1 });
    for (const groups of [counts.byAgency, counts.byField])
      assert.equal(
        groups.reduce((sum, { total }) => sum + total, 0),
        2,
      );
    assert.equal(counts.byField.find(({ name }) => name === 'Hộ tịch')?.fileable, 1);
  });
});
