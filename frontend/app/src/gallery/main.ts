import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n, startI18n } from '@/i18n'
import ComponentGallery from './ComponentGallery.vue'
import '../../../styles/app.css'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:any(.*)*', component: ComponentGallery }] })
await startI18n()
createApp(ComponentGallery).use(i18n).use(router).mount('#app')
