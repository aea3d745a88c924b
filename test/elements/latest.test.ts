import { expect } from '@esm-bundle/chai';
import { Latest } from '../../components/elements/base/latest.js';

interface Asked {
  readonly latest: Latest<string>;
  /** Each question with the signal that takes it back, and how to answer it. */
  readonly questions: {
    readonly signal: AbortSignal;
    readonly answer: (text: string) => void;
    readonly fail: (why: unknown) => void;
  }[];
  readonly came: string[];
  readonly ask: (about: string) => void;
  readonly draws: () => number;
}

function asked(): Asked {
  const came: string[] = [];
  const questions: Asked['questions'] = [];
  let draws = 0;
  const latest = new Latest<string>({ requestUpdate: () => void draws++ }, (value) => came.push(value));
  const ask = (about: string): void =>
    latest.follow(
      [about],
      (signal) => new Promise((answer, fail) => questions.push({ signal, answer, fail })),
    );
  return { latest, questions, came, ask, draws: () => draws };
}

const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

describe('the answer to the latest question', () => {
  it('asks once for as long as it is about the same', () => {
    const { ask, questions } = asked();
    ask('a');
    ask('a');
    expect(questions.length).to.equal(1);
    ask('b');
    expect(questions.length).to.equal(2);
  });

  it('forgets an answer that comes after another question, and keeps what came before until the next', async () => {
    const { ask, questions, latest, came } = asked();
    ask('a');
    questions[0]?.answer('A');
    await settled();
    expect(latest.value).to.equal('A');
    ask('b');
    ask('c');
    expect(questions[1]?.signal.aborted).to.equal(true);
    expect(latest).to.include({ value: 'A', pending: true });
    questions[2]?.answer('C');
    questions[1]?.answer('B');
    await settled();
    expect(latest).to.include({ value: 'C', pending: false });
    expect(came).to.deep.equal(['A', 'C']);
  });

  it('tells why there is no answer, and asks the same again', async () => {
    const { ask, questions, latest, draws } = asked();
    ask('a');
    questions[0]?.fail(new RangeError('gone'));
    await settled();
    expect(latest.failure).to.be.instanceOf(RangeError);
    expect(latest.pending).to.equal(false);
    const before = draws();
    void latest.again();
    expect(latest).to.include({ failure: undefined, pending: true });
    questions[1]?.answer('A');
    await settled();
    expect(latest.value).to.equal('A');
    expect(draws()).to.be.greaterThan(before);
  });
});
