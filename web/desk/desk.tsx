import '../looks/tokens.css'
import '../looks/parts.css'
import '../looks/desk.css'
import './pages.css'
import './case/case.css'
import './register/register.css'
import './ledger/ledger.css'
import './fund/fund.css'
import '../parts/waterfall.css'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { startShell } from '../ground.tsx'
import { DeskGround } from '../parts/desk/desk-ground.tsx'
import { deskWords } from '../words/desk.ts'
import { administrationWords } from '../words/desk-administration.ts'
import { appraisalWords } from '../words/desk-appraisal.ts'
import { ballotWords } from '../words/desk-ballot.ts'
import { cadreWords } from '../words/desk-cadres.ts'
import { caseWords } from '../words/desk-case.ts'
import { creditWords } from '../words/desk-credit.ts'
import { figureWords } from '../words/desk-figures.ts'
import { fundDeskWords } from '../words/desk-fund.ts'
import { importWords } from '../words/desk-import.ts'
import { intakeWords } from '../words/desk-intake.ts'
import { ledgerWords } from '../words/desk-ledger.ts'
import { panelWords } from '../words/desk-panel.ts'
import { propertyWords } from '../words/desk-property.ts'
import { registerWords } from '../words/desk-register.ts'
import { Broken } from './frame/broken.tsx'
import { deskRoutes } from './routes.tsx'

startShell(
  <DeskGround>
    <RouterProvider
      router={createBrowserRouter([{ errorElement: <Broken />, children: [...deskRoutes] }], { basename: '/desk' })}
    />
  </DeskGround>,
  {
    ...deskWords,
    ...administrationWords,
    ...registerWords,
    ...importWords,
    ...figureWords,
    ...fundDeskWords,
    ...caseWords,
    ...intakeWords,
    ...ledgerWords,
    ...panelWords,
    ...propertyWords,
    ...creditWords,
    ...ballotWords,
    ...appraisalWords,
    ...cadreWords,
  },
)
