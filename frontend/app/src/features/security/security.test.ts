import { expect, it } from 'vitest'
import en from '@/i18n/en/security'
import zh from '@/i18n/zh-CN/security'
import { codesFile, deviceWords, inFours, isInside, pictureOf } from './security'

it('sets a key in groups of four', () => {
  expect(inFours('JBSWY3DPEHPK3PXPAB')).toBe('JBSW Y3DP EHPK 3PXP AB')
  expect(inFours('')).toBe('')
})

it('shows a drawn code as a picture, whatever it holds', () => {
  expect(pictureOf('<svg><script>alert(1)</script>#"</svg>')).toBe('data:image/svg+xml,%3Csvg%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%23%22%3C%2Fsvg%3E')
})

it('writes the codes one a line, as every editor reads them', async () => {
  expect(await codesFile('留永', ['k7m2p-9xq4d', 'aaaaa-bbbbb']).text()).toBe('留永\r\n\r\nk7m2p-9xq4d\r\naaaaa-bbbbb\r\n')
})

function wordsOf(device: Record<string, string>) {
  const key = (path: string) => path.replace('security.device.', '')
  return {
    te: (path: string) => key(path) in device,
    t: (path: string, named: Record<string, unknown> = {}) => (device[key(path)] ?? path).replace(/\{(\w+)\}/g, (_, name: string) => String(named[name])),
  }
}

it('says which device it is in plain words', () => {
  expect(deviceWords('WeChat · Android', wordsOf(zh.device))).toBe('安卓手机 · 微信')
  expect(deviceWords('Chrome · Windows', wordsOf(en.device))).toBe('Chrome on Windows')
  expect(deviceWords('iPhone', wordsOf(zh.device))).toBe('iPhone')
  expect(deviceWords('—', wordsOf(zh.device))).toBe('未能识别的设备')
  expect(deviceWords('Lynx · BeOS', wordsOf(zh.device))).toBe('BeOS · Lynx')
})

it('knows addresses that tell no place', () => {
  for (const inside of ['10.1.2.3', '127.0.0.1', '192.168.1.9', '172.16.0.1', '172.31.9.9', '::1', 'fd00::1', 'fe80::1']) expect([inside, isInside(inside)]).toEqual([inside, true])
  for (const outside of ['203.0.113.7', '172.32.0.1', '100.1.1.1', '2001:db8::1', '::10', '']) expect([outside, isInside(outside)]).toEqual([outside, false])
})
