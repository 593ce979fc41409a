import { RowsSkeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return <RowsSkeleton />
}
