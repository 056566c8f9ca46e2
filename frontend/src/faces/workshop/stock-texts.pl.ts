export { messages as default } from '../../features/inventory/locales/pl.po'
