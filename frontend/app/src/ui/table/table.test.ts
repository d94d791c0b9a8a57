import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyTable from './LyTable.vue'
import { nextSort } from './table'

interface Row {
  id: string
  title: string
  n: number
}
const rows: Row[] = [{ id: '1', title: '会计', n: 1200 }, { id: '2', title: '出纳', n: 1 }]
const props = {
  caption: '岗位',
  rows,
  columns: [
    { key: 'title', label: '岗位', head: true, sortable: true },
    { key: 'n', label: '人数', num: true, text: (row: object) => `${(row as Row).n}人` },
  ],
  rowKey: (row: object) => (row as Row).id,
  rowName: (row: object) => (row as Row).title,
}

it('goes up, down and back', () => {
  const up = nextSort(undefined, 'n')
  const down = nextSort(up, 'n')
  expect([up, down, nextSort(down, 'n'), nextSort(down, 'title')]).toEqual([
    { key: 'n', down: false }, { key: 'n', down: true }, undefined, { key: 'title', down: false },
  ])
})

it('names rows and, for the phone, columns', () => {
  const table = mount(LyTable, { props })
  expect(table.get('tbody th').attributes('scope')).toBe('row')
  expect(table.findAll('tbody td')[1]!.attributes('data-label')).toBe('人数')
  expect(table.text()).toContain('1200人')
})

it('says how it is sorted', async () => {
  const table = mount(LyTable, { props: { ...props, sort: { key: 'title', down: true } } })
  expect(table.get('th[aria-sort]').attributes('aria-sort')).toBe('descending')
  await table.get('.ly-table__sort').trigger('click')
  expect(table.emitted('update:sort')).toEqual([[undefined]])
})

it('selects one and all', async () => {
  const chosenBy = async (label: string, selected: string[]) => {
    const table = mount(LyTable, { props: { ...props, selected } })
    const box = table.get<HTMLInputElement>(`[aria-label="${label}"]`)
    await box.setValue(!box.element.checked)
    return table.emitted('update:selected')
  }
  expect(await chosenBy('选择“出纳”', ['1'])).toEqual([[['1', '2']]])
  expect(await chosenBy('选择“会计”', ['1'])).toEqual([[[]]])
  expect(await chosenBy('全选', ['1'])).toEqual([[['1', '2']]])
  expect(await chosenBy('全选', ['1', '2'])).toEqual([[[]]])
})
