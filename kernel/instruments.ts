/**
 * Every store of the kernel's instruments, imported for what it supplies: effects, facts and tables. Whoever makes a desk
 * imports this file once; a check compares it with the stores there are.
 */
import './access/account.ts'
import './casework/casework.store.ts'
import './casework/timer.store.ts'
import './files/file.effect.ts'
import './journal/digest.ts'
import './message/inbox.store.ts'
import './message/message.store.ts'
import './message/outbox.store.ts'
import './message/repeat.store.ts'
import './personal/erase.store.ts'
import './personal/personal.store.ts'
import './register/households.store.ts'
import './register/links.store.ts'
import './register/organisations.store.ts'
import './register/persons.store.ts'
import './register/places.store.ts'
import './register/posts.store.ts'
import './register/register.store.ts'
import './register/residences.store.ts'
import './seconded.store.ts'
