/** What the log tells, by the noun and the verb of an action. */
export const deeds = {
  activity: {
    write: "Activity written down",
    change: "Activity changed",
    complete: "Task done",
    reopen: "Task opened again",
    snooze: "Task put off",
    delete: "Activity deleted",
    restore: "Activity brought back",
  },
  api_key: {
    create: "API key created",
    revoke: "API key revoked",
  },
  application: {
    submit: "Application received",
    take: "Application taken into review",
    give_back: "Application given back",
    approve: "Application approved",
    reject: "Application rejected",
    reopen: "Answer to an application taken back",
  },
  bonus: {
    accrue: "Bonus accrued",
    reverse: "Bonus taken back",
  },
  bonus_rule: {
    set: "Bonus rate set",
  },
  certificate: {
    revoke: "Certificate revoked",
    restore: "Certificate restored",
  },
  contact: {
    add: "Contact added",
    update: "Contact changed",
    remove: "Contact removed",
  },
  contract: {
    draft: "Contract drafted",
    edit: "Contract changed",
    send: "Contract sent to be signed",
    revise: "Contract taken back to be changed",
    void: "Contract withdrawn",
    sign: "Contract signed",
    decline: "Contract declined",
  },
  contract_template: {
    save: "Contract template saved",
    archive: "Contract template put away",
    restore: "Contract template brought back",
  },
  course: {
    create: "Course created",
    publish: "Course published",
    grant: "Course given to a program",
    revoke: "Course taken from a program",
    give_attempt: "One more try given",
    archive: "Course put away",
    restore: "Course brought back",
  },
  group: {
    create: "Group created",
  },
  import: {
    upload: "File uploaded for an import",
    start: "Import started",
    finish: "Import finished",
    cancel: "Import stopped",
  },
  lead: {
    submit: "Lead sent",
    accept: "Lead accepted",
    decline: "Lead declined",
    win: "Lead won",
    lose: "Lead lost",
    reopen: "Lead opened again",
    undo: "Step of a lead taken back",
  },
  library_item: {
    create: "Library item created",
    publish: "Library item published",
    archive: "Library item put away",
    restore: "Library item brought back",
  },
  member: {
    create: "Employee of a partner added",
    invite: "Employee of a partner invited",
    join: "Employee of a partner joined",
    link: "Employee of a partner linked to an account",
    update: "Employee of a partner changed",
    disable: "Access of a partner’s employee ended",
  },
  opportunity: {
    open: "Negotiation begun",
    move: "Negotiation moved on",
    refuse: "Negotiation refused",
    sign: "Partner signed",
    reopen: "Negotiation opened again",
    assign: "Negotiation handed over",
    update: "Negotiation changed",
  },
  partner: {
    create: "Partner added",
    update: "Partner’s card changed",
    enroll: "Partner taken into a program",
    assign: "Partner handed to a manager",
    claim: "Free partner taken",
    release: "Partner became free",
    give_up: "Partner given up",
  },
  product: {
    create: "Product added",
  },
  program: {
    create: "Program created",
    update: "Program changed",
  },
  public_page: {
    update: "Public page changed",
  },
  recirculation: {
    configure: "Recirculation changed",
  },
  refusal_reason: {
    create: "Reason of refusal added",
    update: "Reason of refusal changed",
  },
  sale: {
    record: "Sale recorded",
    refund: "Sale taken back",
  },
  segment: {
    configure: "Lines between partner classes moved",
  },
  staff: {
    invite: "Colleague invited",
    uninvite: "Invitation of a colleague withdrawn",
    update: "Colleague’s access changed",
  },
  stage: {
    create: "Stage added",
    update: "Stage changed",
    order: "Stages put in another order",
    delete: "Stage deleted",
  },
  vendor: {
    configure: "Company settings changed",
  },
} as const;
