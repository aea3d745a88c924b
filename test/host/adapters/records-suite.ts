import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DossierRow, DraftRow, Records, Tx } from '../../../host/ports.js';

/** What every adapter of `Records` promises; each passes it with stores of its own. */
export function recordsSuite(name: string, open: () => Promise<Records>): void {
  describe(`records: ${name}`, () => {
    let records: Records;
    before(async () => void (records = await open()));
    after(() => records.close());
    const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => records.transaction(work);

    test('says that it is ready', () => records.ready());

    test('gives a row back as it was put in, nulls and nested values too', async () => {
      const row = draft({
        agencyId: null,
        body: { ...draft().body, answers: { a: [1, null, { b: 'ễ' }], c: false } },
      });
      assert.equal(await run((tx) => tx.drafts.insert(row)), true);
      assert.deepEqual(await run((tx) => tx.drafts.get(row.id)), row);
      assert.equal(await run((tx) => tx.drafts.get('nobody')), undefined);
    });

    test('keeps any JSON as the body of a fact', async () => {
      const bodies = ['text', 7, false, null, [1], { a: { b: 'c' } }];
      for (const body of bodies) {
        const id = unique();
        await run((tx) => tx.facts.insert({ id, expiresAt: null, body }));
        assert.deepEqual((await run((tx) => tx.facts.get(id)))?.body, body);
      }
    });

    test('refuses a second row under one id and leaves the first', async () => {
      const row = draft();
      await run((tx) => tx.drafts.insert(row));
      assert.equal(await run((tx) => tx.drafts.insert({ ...row, version: 9 })), false);
      assert.equal((await run((tx) => tx.drafts.get(row.id)))?.version, row.version);
    });

    test('updates and removes only what is there, and says which', async () => {
      const row = draft();
      assert.equal(await run((tx) => tx.drafts.update(row)), false);
      assert.equal(await run((tx) => tx.drafts.remove(row.id)), false);
      await run((tx) => tx.drafts.insert(row));
      assert.equal(await run((tx) => tx.drafts.update({ ...row, caseId: 'khac' })), true);
      assert.equal((await run((tx) => tx.drafts.get(row.id)))?.caseId, 'khac');
      assert.equal(await run((tx) => tx.drafts.remove(row.id)), true);
      assert.equal(await run((tx) => tx.drafts.get(row.id)), undefined);
    });

    test('sees its own writes inside a transaction', async () => {
      const row = draft();
      await run(async (tx) => {
        await tx.drafts.insert(row);
        await tx.drafts.update({ ...row, version: 2 });
        assert.equal((await tx.drafts.get(row.id, { lock: true }))?.version, 2);
        assert.equal((await tx.drafts.find({ where: { submitterId: row.submitterId } })).length, 1);
        await tx.drafts.remove(row.id);
        assert.deepEqual(await tx.drafts.find({ where: { submitterId: row.submitterId } }), []);
        assert.equal(await tx.drafts.insert(row), true);
      });
    });

    test('rolls back all that a failed transaction wrote, numbers of series too', async () => {
      const row = draft();
      const series = unique();
      await run((tx) => tx.next(series));
      const failure = new Error('stop');
      await assert.rejects(
        run(async (tx) => {
          await tx.drafts.insert(row);
          await tx.next(series);
          throw failure;
        }),
        failure,
      );
      assert.equal(await run((tx) => tx.drafts.get(row.id)), undefined);
      assert.equal(await run((tx) => tx.next(series)), 2);
    });

    test('numbers a series from 1 without gaps or doubles, by many at once', async () => {
      const series = unique();
      const numbers = await Promise.all(Array.from({ length: 12 }, () => run((tx) => tx.next(series))));
      assert.deepEqual(
        numbers.sort((a, b) => a - b),
        Array.from({ length: 12 }, (_, at) => at + 1),
      );
    });

    test('a locked row waits for whoever holds it, so that no change is lost', async () => {
      const row = draft({ version: 0 });
      await run((tx) => tx.drafts.insert(row));
      const bump = (tx: Tx) =>
        tx.drafts
          .get(row.id, { lock: true })
          .then((held) => held && tx.drafts.update({ ...held, version: held.version + 1 }));
      await Promise.all(Array.from({ length: 8 }, () => run(bump)));
      assert.equal((await run((tx) => tx.drafts.get(row.id)))?.version, 8);
    });

    test('of many equal inserts at once one succeeds, and the others then see it', async () => {
      const row = draft();
      const inserted = await Promise.all(
        Array.from({ length: 8 }, () =>
          run(async (tx) => {
            const first = await tx.drafts.insert(row);
            assert.deepEqual(await tx.drafts.get(row.id), row);
            return first;
          }),
        ),
      );
      assert.equal(inserted.filter(Boolean).length, 1);
    });

    test('finds by values, by several values, and by null', async () => {
      const submitterId = unique();
      const rows = [
        draft({ submitterId, caseId: 'a' }),
        draft({ submitterId, caseId: 'b' }),
        draft({ submitterId, caseId: null }),
      ];
      await run((tx) => tx.drafts.load(rows));
      const cases = async (caseId: string | null | readonly (string | null)[]) =>
        (await run((tx) => tx.drafts.find({ where: { submitterId, caseId } })))
          .map((row) => row.caseId)
          .sort();
      assert.deepEqual(await cases('a'), ['a']);
      assert.deepEqual(await cases(['a', 'b']), ['a', 'b']);
      assert.deepEqual(await cases(null), [null]);
      assert.deepEqual(await cases(['b', null]), ['b', null]);
      assert.deepEqual(await cases([]), []);
    });

    test('orders by code points with null above all, and ties by id in the same direction', async () => {
      const submitterId = unique();
      const values = ['b', null, 'B', 'á', 'b'];
      const rows = values.map((caseId, at) => draft({ id: `${submitterId}-${at}`, submitterId, caseId }));
      await run((tx) => tx.drafts.load(rows));
      const order = async (direction: 'asc' | 'desc') =>
        (await run((tx) => tx.drafts.find({ where: { submitterId }, order: ['caseId', direction] }))).map(
          (row) => row.id.slice(-1),
        );
      assert.deepEqual(await order('asc'), ['2', '0', '4', '3', '1']);
      assert.deepEqual(await order('desc'), ['1', '3', '4', '0', '2']);
    });

    test('goes through a long list page by page, each row once, ties included', async () => {
      const submitterId = unique();
      const rows = Array.from({ length: 11 }, (_, at) =>
        draft({
          id: `${submitterId}-${String(at).padStart(2, '0')}`,
          submitterId,
          updatedAt: `2026-01-0${1 + (at % 3)}`,
        }),
      );
      await run((tx) => tx.drafts.load(rows));
      for (const direction of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let last: DraftRow | undefined;
        do {
          const after = last && { after: { value: last.updatedAt, id: last.id } };
          const page = await run((tx) =>
            tx.drafts.find({ where: { submitterId }, order: ['updatedAt', direction], limit: 4, ...after }),
          );
          seen.push(...page.map(({ id }) => id));
          last = page.at(-1);
        } while (last);
        const whole = await run((tx) =>
          tx.drafts.find({ where: { submitterId }, order: ['updatedAt', direction] }),
        );
        assert.deepEqual(
          seen,
          whole.map(({ id }) => id),
        );
        assert.equal(new Set(seen).size, 11);
      }
    });

    test('finds a part of a text letter by letter: % and _ mean themselves', async () => {
      const agencyId = unique();
      const texts = ['lo thi mai 100%', 'lo_thi', 'lo thi'];
      await run((tx) => tx.dossiers.load(texts.map((searchText) => dossier({ agencyId, searchText }))));
      const found = async (text: string) =>
        (
          await run((tx) =>
            tx.dossiers.find({ where: { agencyId }, contains: { column: 'searchText', text } }),
          )
        )
          .map((row) => row.searchText)
          .sort();
      assert.deepEqual(await found('lo thi'), ['lo thi', 'lo thi mai 100%']);
      assert.deepEqual(await found('_'), ['lo_thi']);
      assert.deepEqual(await found('%'), ['lo thi mai 100%']);
      assert.deepEqual(await found('mAI'), []);
    });

    test('counts by value, as numbers', async () => {
      const agencyId = unique();
      const states = ['filed', 'filed', 'returned'] as const;
      await run((tx) => tx.dossiers.load(states.map((state) => dossier({ agencyId, state }))));
      const counts = await run((tx) => tx.dossiers.count('state', { agencyId }));
      assert.deepEqual([...counts].sort(), [
        ['filed', 2],
        ['returned', 1],
      ]);
      assert.deepEqual([...(await run((tx) => tx.dossiers.count('state', { agencyId: 'none' })))], []);
    });

    test('loads many rows at once, new and known', async () => {
      const prefix = unique();
      const places = (name: string) =>
        Array.from({ length: 2500 }, (_, at) => ({
          id: `${prefix}${at}`,
          parent: prefix,
          name,
          nameEn: name,
        }));
      await run((tx) => tx.places.load(places('cũ')));
      await run((tx) => tx.places.load(places('mới')));
      const rows = await run((tx) => tx.places.find({ where: { parent: prefix } }));
      assert.equal(rows.length, 2500);
      assert.ok(rows.every(({ name: kept }) => kept === 'mới'));
      await run((tx) => tx.places.load([]));
    });

    test('keeps sizes of files as numbers and truths as truths', async () => {
      const file = {
        id: unique(),
        holder: unique(),
        purpose: 'paper',
        paper: null,
        kind: 'copy',
        name: "Ảnh 'chụp' \\ % _.png",
        type: 'image/png',
        size: 5_000_000_000,
        sha256: 'a'.repeat(64),
        uploadedAt: '2026-11-23T08:30:00+07:00',
        uploadedBy: 'citizen',
        uploaderId: 'mai',
        sealed: true,
      } as const;
      await run((tx) => tx.files.insert(file));
      assert.deepEqual(await run((tx) => tx.files.find({ where: { holder: file.holder, sealed: true } })), [
        file,
      ]);
      assert.deepEqual(
        await run((tx) => tx.files.find({ where: { holder: file.holder, sealed: false } })),
        [],
      );
    });

    test('what was read does not change what is kept', async () => {
      const row = draft();
      await run((tx) => tx.drafts.insert(row));
      const read = await run((tx) => tx.drafts.get(row.id));
      // A store may hand out frozen rows or copies: either way nobody reaches what it keeps.
      Reflect.set(read ?? {}, 'version', 99);
      Reflect.set(row.body.answers, 'later', true);
      const again = await run((tx) => tx.drafts.get(row.id));
      assert.deepEqual([again?.version, again?.body.answers], [1, {}]);
    });
  });
}

function unique(): string {
  return crypto.randomUUID();
}

function draft(changes: Partial<DraftRow> = {}): DraftRow {
  return {
    id: unique(),
    version: 1,
    submitterId: unique(),
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    agencyId: 'a',
    caseId: null,
    step: 'agency',
    createdAt: '2026-11-23T08:30:00+07:00',
    updatedAt: '2026-11-23T08:30:00+07:00',
    body: {
      procedureVersion: '1',
      submitter: { kind: 'person', name: 'Lò Thị Mai' },
      owner: null,
      form: null,
      answers: {},
      sources: {},
      delivery: null,
      commitment: null,
    },
    ...changes,
  };
}

function dossier(changes: Partial<DossierRow> = {}): DossierRow {
  const { submitter } = draft().body;
  return {
    id: unique(),
    version: 1,
    code: unique(),
    state: 'filed',
    submitterId: unique(),
    agencyId: unique(),
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    ownerName: submitter.name,
    searchText: 'lo thi mai',
    filedAt: '2026-11-23T08:30:00+07:00',
    receivedAt: null,
    dueAt: null,
    dueProvisional: false,
    updatedAt: '2026-11-23T08:30:00+07:00',
    body: {
      trail: [],
      supplementStage: null,
      procedureVersion: '1',
      duration: null,
      submitter,
      owner: submitter,
      agency: {
        id: 'a',
        code: 'H18.12',
        name: 'Trung tâm',
        kind: 'centre',
        level: 'commune',
        province: '11',
        commune: null,
        parent: null,
        address: null,
        phone: null,
      },
      case: null,
      form: null,
      answers: {},
      sources: {},
      delivery: { way: 'desk' },
      charges: [],
      received: 0,
      pausedAt: null,
      papers: [],
      supplements: [],
    },
    ...changes,
  };
}
