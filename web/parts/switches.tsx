import { chooseLanguage, useWords } from '../words/language.ts'
import { switchElder, useElder } from './elder.ts'

/** Leads to the other language, named in itself. */
export const LanguageSwitch = () => {
  const { language } = useWords()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="link" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}

/** Leads to the elderly mode and back: 大字版 / 标准版. */
export const ElderSwitch = ({ plain = false }: { plain?: boolean }) => {
  const { t } = useWords()
  const on = useElder()
  return (
    <button type="button" className={plain ? undefined : 'link'} onClick={() => switchElder(!on)}>
      {on ? t('elder.off') : t('elder.on')}
    </button>
  )
}
