import { __iconData as arrow } from 'lucide-react/icons/arrow-right'
import { __iconData as send } from 'lucide-react/icons/arrow-up'
import { __iconData as bell } from 'lucide-react/icons/bell'
import { __iconData as course } from 'lucide-react/icons/book-open'
import { __iconData as scrap } from 'lucide-react/icons/bookmark'
import { __iconData as grades } from 'lucide-react/icons/calculator'
import { __iconData as timetable } from 'lucide-react/icons/calendar-days'
import { __iconData as check, __iconData as tick } from 'lucide-react/icons/check'
import { __iconData as down } from 'lucide-react/icons/chevron-down'
import { __iconData as back } from 'lucide-react/icons/chevron-left'
import { __iconData as next } from 'lucide-react/icons/chevron-right'
import { __iconData as up } from 'lucide-react/icons/chevron-up'
import { __iconData as alert } from 'lucide-react/icons/circle-exclamation-point'
import { __iconData as question } from 'lucide-react/icons/circle-question-mark'
import { __iconData as copy } from 'lucide-react/icons/copy'
import { __iconData as reply } from 'lucide-react/icons/corner-down-right'
import { __iconData as room } from 'lucide-react/icons/door-open'
import { __iconData as download } from 'lucide-react/icons/download'
import { __iconData as more } from 'lucide-react/icons/ellipsis'
import { __iconData as menu } from 'lucide-react/icons/ellipsis-vertical'
import { __iconData as equal } from 'lucide-react/icons/equal'
import { __iconData as show } from 'lucide-react/icons/eye'
import { __iconData as hide } from 'lucide-react/icons/eye-off'
import { __iconData as report } from 'lucide-react/icons/flag'
import { __iconData as graduation } from 'lucide-react/icons/graduation-cap'
import { __iconData as like } from 'lucide-react/icons/heart'
import { __iconData as home } from 'lucide-react/icons/house'
import { __iconData as boards } from 'lucide-react/icons/layout-list'
import { __iconData as filter } from 'lucide-react/icons/list-filter'
import { __iconData as lock } from 'lucide-react/icons/lock'
import { __iconData as leave } from 'lucide-react/icons/log-out'
import { __iconData as mail } from 'lucide-react/icons/mail'
import { __iconData as notice } from 'lucide-react/icons/megaphone'
import { __iconData as comment } from 'lucide-react/icons/message-circle'
import { __iconData as board } from 'lucide-react/icons/message-square-text'
import { __iconData as minus } from 'lucide-react/icons/minus'
import { __iconData as write } from 'lucide-react/icons/pen-line'
import { __iconData as pin } from 'lucide-react/icons/pin'
import { __iconData as plus } from 'lucide-react/icons/plus'
import { __iconData as print } from 'lucide-react/icons/printer'
import { __iconData as redo } from 'lucide-react/icons/redo-2'
import { __iconData as retry } from 'lucide-react/icons/rotate-cw'
import { __iconData as search } from 'lucide-react/icons/search'
import { __iconData as settings } from 'lucide-react/icons/settings'
import { __iconData as share } from 'lucide-react/icons/share'
import { __iconData as device } from 'lucide-react/icons/smartphone'
import { __iconData as star } from 'lucide-react/icons/star'
import { __iconData as helpful } from 'lucide-react/icons/thumbs-up'
import { __iconData as remove } from 'lucide-react/icons/trash'
import { __iconData as undo } from 'lucide-react/icons/undo-2'
import { __iconData as upload } from 'lucide-react/icons/upload'
import { __iconData as person } from 'lucide-react/icons/user-round'
import { __iconData as friends } from 'lucide-react/icons/users-round'
import { __iconData as offline } from 'lucide-react/icons/wifi-off'
import { __iconData as close } from 'lucide-react/icons/x'

/** Icons by what they mean here, so that one meaning never gets two pictures. */
export const iconShapes = {
  alert,
  arrow,
  back,
  bell,
  board,
  boards,
  check,
  close,
  comment,
  copy,
  course,
  device,
  down,
  download,
  equal,
  filter,
  graduation,
  helpful,
  report,
  friends,
  grades,
  hide,
  home,
  leave,
  like,
  lock,
  mail,
  menu,
  minus,
  more,
  next,
  notice,
  offline,
  person,
  pin,
  plus,
  print,
  question,
  redo,
  remove,
  reply,
  retry,
  room,
  scrap,
  search,
  send,
  settings,
  share,
  show,
  star,
  tick,
  timetable,
  undo,
  up,
  upload,
  write,
}

export type IconName = keyof typeof iconShapes
