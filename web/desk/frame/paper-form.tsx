import { QRCode } from 'antd'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from './me.ts'

/** The page of a paper before it is printed: the way back where it belongs to something, and the key that prints. */
export const PaperPage = ({
  title,
  back,
  tools,
  children,
}: {
  title?: string
  back?: { words: string; href: string }
  /** What chooses what is printed. */
  tools?: ReactNode
  children: ReactNode
}) => {
  const { t } = useWords()
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={title ?? t('sheet.preview')}>
        <span className="sp" />
        {tools}
        {back && (
          <ButtonLink look="light" href={back.href}>
            {back.words}
          </ButtonLink>
        )}
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('sheet.go')}
        </Button>
      </PaneTop>
      {children}
    </DeskPage>
  )
}

/**
 * A form as it goes to paper, A4: whose it is, its title, number and day; below the code by which it is found again, and who printed it
 * when. What stands around it on the screen is not printed.
 */
export const PaperForm = ({
  look,
  of,
  title,
  number,
  on,
  link,
  foot = [],
  children,
}: {
  look?: 'minutes' | 'voucher' | 'fund-paper' | 'minutes ballot-paper' | 'minutes register' | 'notice-paper'
  of: string
  title: string
  number: string
  on: string
  /** Address within this house that the code opens. */
  link?: string
  /** Lines before the one that says who printed it. */
  foot?: readonly string[]
  children: ReactNode
}) => {
  const { t, language } = useWords()
  const me = useMe()
  const lines = [
    ...foot,
    t('sheet.printed', { name: me.name, at: inFull(new Date()) }),
    ...(me.demonstration ? [t('sheet.demo')] : []),
  ]
  return (
    <div className="paper-ground">
      <article className={`paper-form ${look ?? ''}`} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <header>
          <p>{of}</p>
          <h1>{title}</h1>
          <div>
            <span>{number}</span>
            <span>{on}</span>
          </div>
        </header>
        {children}
        <footer>
          {link && (
            <span aria-hidden="true">
              <QRCode
                type="svg"
                value={new URL(link, window.location.origin).href}
                size={88}
                bordered={false}
                color="#000"
                bgColor="#fff"
              />
            </span>
          )}
          <p>
            {lines.map((line, i) => (
              <span key={line}>
                {i > 0 && <br />}
                {line}
              </span>
            ))}
          </p>
        </footer>
      </article>
    </div>
  )
}
