import type { Field } from './field'

/** What universities call the columns of their course lists, folded as `fold` does: one word each. */
export const aliases: Record<Field, string> = {
  code: `
    학수번호 교과목번호 과목코드 과목번호 교과목코드 학정번호 학수코드 강좌코드 강의코드 교과번호
    교과코드 과목no 학수강좌번호 과목학수번호 coursenumber courseno coursecode courseid subjectcode
    subjectno code sbjno sbjtcd subjcd`,
  number: `
    분반 반 강좌번호 분반번호 분반코드 분반명 강의번호 반번호 수업번호 lecturenumber lectureno section
    sectionno sectionnumber sec classno classnumber dvcls dclss`,
  title: `
    교과목명 과목명 강좌명 교과목 과목 강의명 교과명 과목이름 교과목이름 교과목명국문 국문과목명
    coursetitle coursename title subject subjectname course name sbjnm sbjtnm subjnm`,
  subtitle: `
    부제 부제명 부제목 강의부제 교과목부제 교과목부제명 과목부제 subtitle`,
  professor: `
    담당교수 교수명 교강사 교수 담당교수명 교강사명 담당교원 교원명 담당교원명 담당강사 강사 강사명
    주담당교수 대표교수 교수자 담당자 성명 교수님 담당교수님 instructor instructors professor lecturer
    teacher faculty tchrdsc tchrnm profnm`,
  time: `
    강의시간 수업시간 시간표 요일교시 요일및교시 요일시간 요일및시간 강의요일 강의요일시간 강의요일및시간
    강의요일교시 수업요일 수업교시 강의교시 수업시간표 강의시간표 교시 시간 강의일시 강의시간강의실
    강의시간및강의실 강의시간장소 수업시간강의실 수업시간및장소 수업시간장소 시간강의실 시간및강의실
    시간장소 시간및장소 요일교시강의실 요일시간강의실 강의실및시간 강의실시간 강의실요일교시 classtime
    lecturetime time times schedule meetingtime daytime daysandtimes tmtbldsc`,
  place: `
    강의실 장소 수업장소 강의장소 강의실명 강의실번호 건물강의실 강의건물 호실 location room rooms
    classroom place building roomdsc roomnm`,
  credits: `
    학점 학점수 이수학점 과목학점 인정학점 학점시수 credit credits credithours unit units cdt pnt`,
  classification: `
    이수구분 교과구분 종별 교과목구분 과목구분 과목종별 교과종별 이수구분명 이수 과목유형 교과목유형
    이수종별 구분 classification coursetype category cpdivcd cpdivnm`,
  department: `
    학부과 학과 개설학과 소속 학부 개설학부 개설전공 개설학과전공 개설학부과 개설학과명 주관학과 관장학과
    개설부서 학과전공 학부학과 학과학부 학과명 소속학과 편성학과 대상학과 수강학과 전공 개설소속
    department dept major offeringdepartment opendptmjrcdnm deptnm`,
  year: `
    학년 대상학년 수강학년 개설학년 이수학년 권장학년 편성학년 academicyear schoolyear year grade schgrd
    level`,
  capacity: `
    제한인원 정원 수강정원 인원제한 수강인원제한 수강제한인원 제한인원수 총정원 모집정원 최대인원
    수용인원 수강제한 quota capacity limit enrollmentlimit maxenrollment allfullpcnt`,
  language: `
    강의언어 언어 사용언어 수업언어 진행언어 원어강의 외국어강의 언어구분 language lang lectlang`,
  mode: `
    수업방법 강의유형 수업방식 강의방식 강의방법 강의형태 수업유형 수업형태 운영방식 수업운영방식
    강의구분 mode lecturetype deliverymode sbjdiv`,
  remark: `
    비고 참고 참고사항 비고사항 유의사항 수강유의사항 특이사항 기타 메모 remark remarks remk note notes
    rmk comment`,
  team: `
    팀티칭여부 팀티칭 팀티칭구분 공동강의 teamteaching team`,
  term: `
    학기 년도 연도 학년도 년도학기 연도학기 학년도학기 개설학기 개설년도 개설연도 개설년도학기 수업년도
    수업학기 term semester yearterm openyy opensemcd openyear`,
}
