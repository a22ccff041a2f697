import { ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect } from 'react'
import { liuchiTheme } from '../../looks/theme.ts'
import { useWords } from '../../words/language.ts'

/** British English, because its weeks begin on Monday, as offices here count them. */
const locales = { zh: zhCN, en: enGB }

/** Ant Design in our colours and the reader's language, for everything on the desk. */
export const DeskGround = ({ children }: { children: ReactNode }) => {
  const { language } = useWords()
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en-gb')
  }, [language])
  return (
    <ConfigProvider
      theme={liuchiTheme}
      locale={locales[language]}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      form={{ requiredMark: false }}
    >
      {children}
    </ConfigProvider>
  )
}
