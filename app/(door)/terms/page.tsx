import type { Metadata } from 'next'
import Link from 'next/link'
import { PaperPage, PaperPart } from '@/components/shell/paper-page'
import { viewerFromCookies } from '@/lib/auth/session'

export const metadata: Metadata = { title: '이용약관' }

export default async function TermsPage() {
  const doors = (await viewerFromCookies()) === null

  return (
    <PaperPage
      doors={doors}
      title="이용약관"
      lead="모람은 누구나 자기 서버에 설치할 수 있는 공개 소프트웨어예요. 이 약관은 이 주소에서 모람을 운영하는 곳과 이용자 사이의 약속이에요."
    >
      <PaperPart title="누가 쓸 수 있나요">
        <p>
          목록에 있는 학교의 구성원이 한 사람에 한 계정을 만들어 써요. 학교 확인이 필요한 곳에서는 학교 메일로
          받은 코드를 확인한 뒤에 게시판이 열려요. 계정은 다른 사람에게 빌려주거나 팔 수 없어요.
        </p>
      </PaperPart>
      <PaperPart title="글은 쓴 사람의 것이에요">
        <p>
          글과 댓글의 권리와 책임은 쓴 사람에게 있어요. 운영하는 곳은 서비스를 보여 주는 데 필요한 만큼만
          저장하고 옮기고 화면에 내보내요. 다른 곳에 팔거나 광고에 쓰지 않아요.
        </p>
      </PaperPart>
      <PaperPart title="이런 글은 안 돼요">
        <ul>
          <li>다른 사람을 괴롭히거나 협박하거나 신상을 드러내는 글</li>
          <li>불법으로 찍은 사진이나 영상, 성적으로 사람을 착취하는 글</li>
          <li>거짓으로 남의 이름이나 운영진을 내세우는 글</li>
          <li>같은 글을 되풀이해 올리는 도배, 허락받지 않은 광고와 사기</li>
          <li>그 밖에 법을 어기는 글</li>
        </ul>
        <p>
          익명으로 쓴 글도 마찬가지예요. 익명은 이름을 가려 줄 뿐 책임을 없애지 않아요. 익명이 어디까지
          지켜지는지는{' '}
          <Link href="/privacy" className="text-primary underline">
            개인정보와 익명이 지켜지는 방법
          </Link>
          에 그대로 적어 두었어요.
        </p>
      </PaperPart>
      <PaperPart title="어기면 어떻게 되나요">
        <p>
          약속을 어긴 계정은 얼마 동안 글을 쓰지 못하게 될 수 있어요. 그 기간에도 읽고, 자기 자료를 받고, 떠날
          수는 있어요.
        </p>
      </PaperPart>
      <PaperPart title="계정을 지키는 일">
        <p>
          비밀번호는 본인만 알아야 해요. 모르는 기기에서 로그인된 것을 보면 설정의 ‘로그인한 기기’에서 바로
          끝내고 비밀번호를 바꿔 주세요. 메일을 적어 두지 않으면 비밀번호를 잊었을 때 스스로 되찾을 수 없어요.
        </p>
      </PaperPart>
      <PaperPart title="떠나는 일">
        <p>
          언제든 떠날 수 있어요. 떠나기 전에 자기 자료를 파일 하나로 받을 수 있고, 쓴 글을 (알수없음)으로
          남길지 지울지 직접 골라요.
        </p>
      </PaperPart>
      <PaperPart title="서비스가 멈출 수도 있어요">
        <p>
          운영하는 곳은 서비스를 잇고 자료를 지키려고 애쓰지만, 고장이나 점검으로 멈출 수 있고 잃어버린 자료를
          되살리지 못할 수도 있어요. 고의나 큰 잘못이 없는 한 그로 인한 손해까지 책임지지는 않아요. 서비스를
          그만둘 때는 자료를 받을 수 있도록 30일 전에 알려요.
        </p>
      </PaperPart>
      <PaperPart title="약관이 바뀔 때">
        <p>바뀌는 내용과 까닭을 7일 전에 알려요. 이용자에게 불리한 내용은 30일 전에 알려요.</p>
      </PaperPart>
    </PaperPage>
  )
}
