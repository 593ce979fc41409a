import { db } from '@/lib/db/client'
import { seedDemo } from './seed/demo'

try {
  await seedDemo(new Date())
} finally {
  await db.$disconnect()
}
