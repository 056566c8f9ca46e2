export { messages as default } from './locales/en.po'
