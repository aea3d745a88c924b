/** What draws what was found, below the field and as results: loaded in one go when somebody comes to search. */
export { ResultsView } from './results-view.js';
export { styles } from './results-view.styles.js';
export { Suggestions } from './suggestions.js';
