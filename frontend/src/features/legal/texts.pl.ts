export { messages as default } from './locales/pl.po'
