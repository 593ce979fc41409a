import { type DomainError, notFound } from '@/lib/core/errors'

/** How many of each one person may have. */
export const friendsMost = 500
export const callsMost = 50
export const invitesMost = 5
export const blocksMost = 500
/** How many become friends by one link, and for how many days it lives. */
export const usesMost = 20
export const inviteDays = 14

/** The same for every link that does not work, whatever the reason. */
export function noSuchInvite(): DomainError {
  return notFound(
    '이 초대 링크는 쓸 수 없어요. 기한이 지났거나 거둔 링크일 수 있으니, 친구에게 새로 받아 주세요.',
  )
}
