import type { deskQuestionTexts } from '../desk-questions.js';
import type { English } from '../texts.js';

export const deskQuestionEnglish: English<typeof deskQuestionTexts> = {
  title: 'Questions from people',
  states: 'Which questions',
  state: { waiting: 'Waiting', answered: 'Answered in private', published: 'Published' },
  none: {
    waiting: 'No question waits for an answer.',
    answered: 'None was answered in private yet.',
    published: 'None was published yet.',
  },
  askedOn: (when) => `Asked ${when}`,
  forgotten: 'Name and contact were deleted after their time.',
  answer: 'Answer',
  correct: 'Correct the answer',
  text: 'Answer',
  textHint: 'Whoever asked reads it as it stands. Say what to do and where.',
  publish: 'Publish it for everybody',
  publishHint:
    'What is published must not hold anybody’s name, identity number, telephone number or address.',
  publicQuestion: 'Question as published',
  publicQuestionHint: 'Put it so that others understand it too.',
  needText: 'Please write an answer',
  needQuestion: 'Please write the question to publish, at least 10 characters',
  send: 'Send the answer',
  sending: 'Sending…',
  close: 'Later',
  sent: (reference) => `Question ${reference} is answered.`,
  more: 'Show more questions',
};
