export { messages as default } from '../../features/inventory/locales/en.po'
