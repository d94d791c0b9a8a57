import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Option } from '@/ui/option'
import { givenRoles } from './accounts'

/** The roles that are given here, each with what it is for. */
export function useRoleOptions(): ComputedRef<Option[]> {
  const { t } = useI18n()
  return computed(() => givenRoles.map((role) => ({ value: role, label: t(`accounts.role.${role}`), hint: t(`accounts.roleHelp.${role}`) })))
}
