export { Terms as Component } from '@/features/legal/terms'
