import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { asProblem } from '@/api/problem'
import { queryClient } from '@/api/query'
import { i18n, startI18n } from '@/i18n'
import AppShell from '@/layout/AppShell.vue'
import StartFailure from '@/layout/StartFailure.vue'
import { router } from '@/router'
import { goToSignIn, startSession } from '@/session/session'
import '../../styles/app.css'

async function start(): Promise<void> {
  await startI18n()
  let signedIn: boolean
  try {
    signedIn = await startSession()
  } catch (thrown) {
    createApp(StartFailure, { error: asProblem(thrown) }).use(i18n).mount('#app')
    return
  }
  if (!signedIn) {
    goToSignIn()
    return
  }
  createApp(AppShell).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
}

void start()
