import type { CreditRole } from "#domain/credits/roles.ts";
import type { ReaderLocale } from "#domain/locale.ts";

type RoleWords = {
  /** What we print: 简体, 繁體, English for one person and, where it differs, for several. */
  hans: string;
  hant: string;
  en: string;
  enPlural?: string;
  /** Other ways pages say it: Chinese in 简体 (labels are folded before they are compared), English in lower case. */
  also: readonly string[];
};

/** The house's labels and what it understands. A new role needs an entry here: the type says so. */
export const roleWords = {
  supervisor: {
    hans: "监制",
    hant: "監製",
    en: "Supervisor",
    enPlural: "Supervisors",
    also: ["总监制", "出品人", "指导", "supervision", "supervised by", "chief supervisor", "executive supervisor"],
  },
  planner: {
    hans: "策划",
    hant: "策劃",
    en: "Planning",
    also: ["策画", "总策划", "选题策划", "planner", "planners", "planned by", "plan"],
  },
  copywriter: {
    hans: "文案",
    hant: "文案",
    en: "Copy",
    also: ["文案撰写", "脚本", "copywriter", "copywriters", "copywriting", "script", "text"],
  },
  author: {
    hans: "作者",
    hant: "作者",
    en: "Author",
    enPlural: "Authors",
    also: ["文", "撰文", "撰稿", "撰稿人", "执笔", "文字", "by", "written by", "writer", "writers", "writing", "words"],
  },
  reporter: {
    hans: "记者",
    hant: "記者",
    en: "Reporting",
    also: ["采写", "采访", "采编", "本报记者", "reporter", "reporters", "reported by", "correspondent"],
  },
  editor: {
    hans: "编辑",
    hant: "編輯",
    en: "Editor",
    enPlural: "Editors",
    also: ["文字编辑", "主编", "执行编辑", "本期编辑", "edited by", "editing", "edit"],
  },
  responsibleEditor: {
    hans: "责任编辑",
    hant: "責任編輯",
    en: "Responsible editor",
    enPlural: "Responsible editors",
    also: [
      "责编",
      "责任编缉",
      "editor in charge",
      "editors in charge",
      "editor-in-charge",
      "duty editor",
      "web editor",
    ],
  },
  translator: {
    hans: "翻译",
    hant: "翻譯",
    en: "Translation",
    also: [
      "译者",
      "译",
      "编译",
      "英文翻译",
      "中文翻译",
      "英译",
      "translator",
      "translators",
      "translated by",
      "translations",
    ],
  },
  proofreader: {
    hans: "审校",
    hant: "審校",
    en: "Proofreading",
    also: [
      ...["校", "校对", "校订", "校审", "核校", "审读", "审定", "英文审校", "中文审校", "译审", "审稿"],
      ...["proofreader", "proofreaders", "proofread by", "copy editing", "copy editor", "copy editors", "copyediting"],
    ],
  },
  languageConsultant: {
    hans: "语言顾问",
    hant: "語言顧問",
    en: "Language consultant",
    enPlural: "Language consultants",
    also: [
      "英文顾问",
      "英语顾问",
      "语言专家",
      "外籍专家",
      "改稿",
      "polished by",
      "language polishing",
      "language editor",
    ],
  },
  photographer: {
    hans: "摄影",
    hant: "攝影",
    en: "Photography",
    also: ["图", "图片", "摄", "照片", "photo", "photos", "photographer", "photographers", "photographs", "photos by"],
  },
  videoEditor: {
    hans: "剪辑",
    hant: "剪輯",
    en: "Video editing",
    also: [
      ...["视频剪辑", "后期", "后期剪辑", "视频编辑", "剪接", "视频", "视频制作", "后期制作"],
      ...["video editor", "video editors", "video", "video edited by", "film editing", "post-production"],
    ],
  },
  cameraOperator: {
    hans: "摄像",
    hant: "攝像",
    en: "Camera",
    also: [
      "摄录",
      "拍摄",
      "camera operator",
      "camera operators",
      "filmed by",
      "videographer",
      "videography",
      "filming",
    ],
  },
  designer: {
    hans: "设计",
    hant: "設計",
    en: "Design",
    also: [
      "美编",
      "美术",
      "美术设计",
      "海报设计",
      "版式",
      "制图",
      "designer",
      "designers",
      "designed by",
      "graphics",
      "layout",
    ],
  },
  illustrator: {
    hans: "插画",
    hant: "插畫",
    en: "Illustration",
    also: [
      "插图",
      "绘图",
      "绘画",
      "漫画",
      "illustrator",
      "illustrators",
      "illustrations",
      "illustrated by",
      "drawings",
    ],
  },
  producer: {
    hans: "制作",
    hant: "製作",
    en: "Production",
    also: ["制片", "制片人", "出品", "producer", "producers", "produced by"],
  },
  narrator: {
    hans: "配音",
    hant: "配音",
    en: "Narration",
    also: ["旁白", "播音", "朗读", "解说", "narrator", "narrators", "narrated by", "voice", "voice-over", "voiceover"],
  },
  dataAnalyst: {
    hans: "数据分析",
    hant: "數據分析",
    en: "Data analysis",
    also: ["数据", "数据支持", "数据整理", "data analyst", "data analysts", "data", "data by"],
  },
  intern: {
    hans: "实习",
    hant: "實習",
    en: "Intern",
    enPlural: "Interns",
    also: ["实习生", "实习编辑", "internship"],
  },
} as const satisfies Record<CreditRole, RoleWords>;

/** What the house prints for a role; `people` is how many it stands before. */
export function roleLabel(role: CreditRole, locale: ReaderLocale, people = 1): string {
  const words: RoleWords = roleWords[role];
  if (locale === "zh-Hans") return words.hans;
  if (locale === "zh-Hant") return words.hant;
  return people > 1 ? (words.enPlural ?? words.en) : words.en;
}

/** Several roles of one group as one label: 策劃、文案; Planning and copy; Planning, copy and design. */
export function groupLabel(roles: readonly CreditRole[], locale: ReaderLocale, people = 1): string {
  const labels = roles.map((role) => roleLabel(role, locale, people));
  if (locale !== "en") return labels.join("、");
  const [first = "", ...rest] = labels;
  const lower = rest.map((label) => label.charAt(0).toLowerCase() + label.slice(1));
  const last = lower.pop();
  if (last === undefined) return first;
  return `${[first, ...lower].join(", ")} and ${last}`;
}
