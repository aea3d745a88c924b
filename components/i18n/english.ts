import { accountEnglish } from './en/account.js';
import { commonEnglish } from './en/common.js';
import { deskEnglish } from './en/desk.js';
import { deskFeeEnglish } from './en/desk-fees.js';
import { deskQuestionEnglish } from './en/desk-questions.js';
import { dossierEnglish } from './en/dossier.js';
import { eformEnglish } from './en/eform.js';
import { eformKindEnglish } from './en/eform-kinds.js';
import { feeFactEnglish } from './en/fee-facts.js';
import { feeEnglish } from './en/fees.js';
import { filingEnglish } from './en/filing.js';
import { endingEnglish } from './en/filing-ending.js';
import { formPaperEnglish } from './en/form-paper.js';
import { helpEnglish } from './en/help.js';
import { helpAskingEnglish } from './en/help-asking.js';
import { helpSectionEnglish } from './en/help-sections.js';
import { historyEnglish } from './en/history.js';
import { lifeEnglish } from './en/life.js';
import { listEnglish } from './en/list.js';
import { newerFormEnglish } from './en/newer-form.js';
import { outOfScopeEnglish } from './en/out-of-scope.js';
import { pageEnglish } from './en/pages.js';
import { partyEnglish } from './en/party.js';
import { payingEnglish } from './en/paying.js';
import { paymentEnglish } from './en/payment.js';
import { agencyChooserEnglish } from './en/agency-chooser.js';
import { procedureFurtherEnglish } from './en/procedure-further.js';
import { procedurePaperEnglish } from './en/procedure-papers.js';
import { procedureEnglish } from './en/procedure.js';
import { readableEnglish } from './en/readable.js';
import { searchResultEnglish } from './en/search-results.js';
import { searchStartEnglish } from './en/search-start.js';
import { searchEnglish } from './en/search.js';
import { setUpEnglish } from './en/set-up.js';
import { supplementEnglish } from './en/supplement.js';
import { trackerEnglish } from './en/tracker.js';
import { uploaderEnglish } from './en/uploader.js';
import { wordEnglish } from './en/words.js';
import type { Part } from './texts.js';

/** English of all parts. They come in one request for whoever reads English: each weighs less than a request does. */
export const ENGLISH = {
  account: accountEnglish,
  common: commonEnglish,
  desk: deskEnglish,
  'desk-fees': deskFeeEnglish,
  'desk-questions': deskQuestionEnglish,
  dossier: dossierEnglish,
  eform: eformEnglish,
  'eform-kinds': eformKindEnglish,
  'fee-facts': feeFactEnglish,
  fees: feeEnglish,
  filing: filingEnglish,
  'filing-ending': endingEnglish,
  'form-paper': formPaperEnglish,
  help: helpEnglish,
  'help-asking': helpAskingEnglish,
  'help-sections': helpSectionEnglish,
  history: historyEnglish,
  life: lifeEnglish,
  list: listEnglish,
  'newer-form': newerFormEnglish,
  'out-of-scope': outOfScopeEnglish,
  pages: pageEnglish,
  party: partyEnglish,
  paying: payingEnglish,
  payment: paymentEnglish,
  procedure: procedureEnglish,
  'agency-chooser': agencyChooserEnglish,
  'procedure-further': procedureFurtherEnglish,
  'procedure-papers': procedurePaperEnglish,
  readable: readableEnglish,
  search: searchEnglish,
  'search-results': searchResultEnglish,
  'search-start': searchStartEnglish,
  'set-up': setUpEnglish,
  supplement: supplementEnglish,
  tracker: trackerEnglish,
  uploader: uploaderEnglish,
  words: wordEnglish,
} satisfies Record<Part, object>;
