package refdata

import "slices"

// EmployerKind says what sort of body an employer is; it fixes which documents its audit asks for.
type EmployerKind string

// The kinds of employer.
const (
	Enterprise         EmployerKind = "enterprise"
	IndividualBusiness EmployerKind = "individual_business"
	PublicInstitution  EmployerKind = "public_institution"
	Government         EmployerKind = "government"
	SocialOrg          EmployerKind = "social_org"
	ProfessionalFirm   EmployerKind = "professional_firm"
	HRAgency           EmployerKind = "hr_agency"
	Dispatch           EmployerKind = "dispatch"
)

// When says in which case a document is asked for.
type When string

// The cases.
const (
	Always             When = "always"
	Branch             When = "branch"              // the employer is a branch of another
	AgentNotOperator   When = "agent_not_operator"  // someone other than the operator acts
	EstablishmentPosts When = "establishment_posts" // for 编内 posts only
	EachClient         When = "each_client"         // with each client or user unit that a post is for
)

// Document is one paper of the qualification audit.
type Document struct {
	ID          string
	Zh          string
	En          string
	NeedsNumber bool // its number is recorded
	NeedsExpiry bool // its last day is recorded; 长期 counts as none
}

// Required is a document with the case in which it is asked for.
type Required struct {
	Document
	When When
}

// KindInfo describes an employer kind.
type KindInfo struct {
	Kind         EmployerKind
	Zh           string
	En           string
	USCCPrefixes []string // the first two characters its code usually has; others exist, so a mismatch only warns
	Documents    []Required
}

var (
	businessLicense    = Document{"business_license", "营业执照", "Business licence", true, true}
	parentLicense      = Document{"parent_license", "总机构营业执照", "Parent organisation's business licence", true, true}
	agentID            = Document{"agent_id", "经办人身份证件", "Agent's identity document", false, true}
	operatorID         = Document{"operator_id", "经营者身份证件", "Operator's identity document", false, true}
	authorization      = Document{"authorization", "授权委托书（盖章）", "Sealed letter of authorisation", false, true}
	institutionCert    = Document{"institution_certificate", "事业单位法人证书", "Public institution certificate", true, true}
	announcementNo     = Document{"announcement", "经批准的公开招聘公告", "Approved recruitment announcement", true, false}
	codeCert           = Document{"code_certificate", "机构编制证明或统一社会信用代码证书", "Establishment or credit-code certificate", true, true}
	officialLetter     = Document{"official_letter", "单位公函", "Official letter", true, false}
	registrationCert   = Document{"registration_certificate", "社会组织登记证书", "Social organisation registration certificate", true, true}
	annualInspection   = Document{"annual_inspection", "最近一年年检（年报）结论", "Latest annual inspection", false, true}
	practiceLicense    = Document{"practice_license", "执业许可证", "Practice licence", true, true}
	hrLicense          = Document{"hr_license", "人力资源服务许可证（含网络招聘服务）", "HR-service licence (covering online recruitment)", true, true}
	clientMandate      = Document{"client_mandate", "委托招聘协议及委托单位证照", "Client's mandate and its own papers", false, true}
	dispatchLicense    = Document{"dispatch_license", "劳务派遣经营许可证", "Labour-dispatch licence", true, true}
	userUnitIdentity   = Document{"user_unit_identity", "用工单位证照", "User unit's papers", true, false}
	enterpriseDocument = []Required{{businessLicense, Always}, {parentLicense, Branch}, {agentID, Always}, {authorization, Always}}
)

// ForOthers reports whether such an employer recruits for other units, which takes a licence that covers it.
func (k KindInfo) ForOthers() bool { return k.Kind == HRAgency || k.Kind == Dispatch }

// employerKinds follows the documents that the law makes a recruiter show (人力资源市场暂行条例 §26, §28; 劳动合同法 §57).
var employerKinds = []KindInfo{
	{Enterprise, "企业", "Enterprise", []string{"91", "93"}, enterpriseDocument},
	{IndividualBusiness, "个体工商户", "Individual business", []string{"92"},
		[]Required{{businessLicense, Always}, {operatorID, Always}, {agentID, AgentNotOperator}, {authorization, AgentNotOperator}}},
	{PublicInstitution, "事业单位", "Public institution", []string{"12"},
		[]Required{{institutionCert, Always}, {agentID, Always}, {authorization, Always}, {announcementNo, EstablishmentPosts}}},
	{Government, "机关", "Government body", []string{"11", "13"},
		[]Required{{codeCert, Always}, {officialLetter, Always}, {agentID, Always}, {announcementNo, EstablishmentPosts}}},
	{SocialOrg, "社会组织", "Social organisation", []string{"51", "52", "53"},
		[]Required{{registrationCert, Always}, {annualInspection, Always}, {agentID, Always}, {authorization, Always}}},
	{ProfessionalFirm, "律师事务所等执业机构", "Professional firm", []string{"31"},
		[]Required{{practiceLicense, Always}, {agentID, Always}, {authorization, Always}}},
	{HRAgency, "人力资源服务机构", "HR agency", []string{"91"},
		append(slices.Clone(enterpriseDocument), Required{hrLicense, Always}, Required{clientMandate, EachClient})},
	{Dispatch, "劳务派遣单位", "Labour-dispatch company", []string{"91"},
		append(slices.Clone(enterpriseDocument), Required{dispatchLicense, Always}, Required{userUnitIdentity, EachClient})},
}

// EmployerKinds lists the kinds in the order in which forms show them.
func EmployerKinds() []KindInfo { return slices.Clone(employerKinds) }

// EmployerKindOf finds a kind by its identifier.
func EmployerKindOf(k EmployerKind) (KindInfo, bool) {
	for _, info := range employerKinds {
		if info.Kind == k {
			return info, true
		}
	}
	return KindInfo{}, false
}

// Valid reports whether k is one of the kinds.
func (k EmployerKind) Valid() bool {
	_, ok := EmployerKindOf(k)
	return ok
}

// FitsUSCC reports whether the code's first two characters are among those that the kind usually has. A misfit is
// for the reviewer to look at, never a refusal: 81 工会 and N1 农村集体经济组织 employ people too.
func (k EmployerKind) FitsUSCC(code USCC) bool {
	info, ok := EmployerKindOf(k)
	return ok && len(code) >= 2 && slices.Contains(info.USCCPrefixes, string(code[:2]))
}
