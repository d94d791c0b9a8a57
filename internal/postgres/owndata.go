package postgres

import (
	"context"
	"encoding/json"

	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/owndata"
)

// ownPersons are the person of an account and the names that were merged into it.
const ownPersons = `(SELECT n.id FROM persons n JOIN users u ON u.person_id = n.id OR u.person_id = n.merged_into WHERE u.id = @user)`

// ownSection is one part of what is kept about somebody. query gives a document for each row; where a part of it is
// sealed, also the part, named inner, and the row it is sealed for.
type ownSection struct {
	name, zh, en string
	query        string
	inner        string
	sealed       []sealedPlace
}

// ownSections are all parts, in the order of the table of contents. Of others they hold what the owner was told
// anyway: organisations, and roles in place of names.
var ownSections = []ownSection{
	{name: "account", zh: "账号", en: "Account", query: `SELECT jsonb_build_object('login', u.login, 'name', u.name, 'email', u.email,
		'email_verified_at', u.email_verified_at, 'roles', u.roles, 'created_at', u.created_at, 'has_password', u.password_hash <> '',
		'password_changed_at', u.password_changed_at, 'second_factor_since', f.created_at,
		'recovery_codes_left', (SELECT count(*) FROM recovery_codes r WHERE r.user_id = u.id AND r.used_at IS NULL)) AS doc
		FROM users u LEFT JOIN second_factors f ON f.user_id = u.id WHERE u.id = @user`},
	{name: "person", zh: "身份与就读信息", en: "Person and schooling", query: `SELECT jsonb_build_object('name', p.name,
		'identity_number_known', p.identity_sealed IS NOT NULL, 'identity_last4', p.identity_last4, 'institution', p.institution,
		'campus_area', p.campus_area, 'hukou_area', p.hukou_area, 'education', p.education, 'major', p.major,
		'cohort_year', p.cohort_year, 'graduated_on', p.graduated_on, 'created_at', p.created_at) AS doc
		FROM persons p WHERE p.id IN ` + ownPersons + ` ORDER BY p.merged_into IS NOT NULL, p.id`},
	{name: "resume", zh: "简历", en: "Résumé", inner: "content", sealed: []sealedPlace{resumePhone, resumeEmail},
		query: `SELECT r.person_id::text AS row, r.content AS inner_doc, jsonb_build_object('version', r.version, 'updated_at', r.updated_at) AS doc
		FROM resumes r WHERE r.person_id IN ` + ownPersons},
	{name: "applications", zh: "应聘、面试与消息", en: "Applications, interviews and messages", inner: "resume",
		sealed: []sealedPlace{applicationPhone, applicationEmail},
		query: `SELECT a.id::text AS row, a.resume AS inner_doc, jsonb_build_object('id', a.id, 'post', p.title, 'employer', o.name,
		'channel', a.channel, 'status', a.status, 'message', a.message, 'seen_at', a.seen_at, 'offer_pay_yuan', a.offer_pay_yuan,
		'offer_start_on', a.offer_start_on, 'offer_answer_by', a.offer_answer_by, 'offer_note', a.offer_note, 'start_on', a.start_on,
		'months', a.months, 'work_area', a.work_area, 'reject_code', a.reject_code, 'resume_removed_at', a.purged_at,
		'created_at', a.created_at, 'updated_at', a.updated_at,
		'interviews', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', i.at, 'mode', i.mode, 'place', i.place, 'note', i.note) ORDER BY i.at), '[]')
			FROM interviews i WHERE i.application_id = a.id),
		'history', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'by', t.actor_role, 'event', t.event, 'to', t.to_status,
			'reason', t.reason) ORDER BY t.id), '[]') FROM transitions t WHERE t.subject_kind = 'application' AND t.subject_id = a.id)) AS doc
		FROM applications a JOIN posts p ON p.id = a.post_id JOIN orgs o ON o.id = a.org_id WHERE a.user_id = @user ORDER BY a.id`},
	{name: "consents", zh: "授权同意", en: "Consents", query: `SELECT jsonb_build_object('application_id', c.application_id,
		'recipient', o.name, 'purpose', c.purpose, 'items', c.items, 'text_version', c.text_version, 'given_at', c.given_at,
		'withdrawn_at', c.withdrawn_at) AS doc FROM consents c JOIN orgs o ON o.id = c.org_id WHERE c.user_id = @user ORDER BY c.id`},
	{name: "placements", zh: "就业记录", en: "Placements", query: `SELECT jsonb_build_object('kind', p.kind, 'status', p.status,
		'employer', p.employer_name, 'work_area', p.work_area, 'start_on', p.start_on, 'evidenced', p.evidenced,
		'confirmed_at', p.confirmed_at, 'verified_at', p.verified_at, 'origin', p.origin, 'youth_group', p.youth_group,
		'counts', p.counts, 'created_at', p.created_at,
		'ledger', (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'kind', e.kind, 'happened_on', e.happened_on,
			'recorded_at', e.recorded_at, 'by', e.actor_role, 'evidence_kind', e.evidence_kind, 'reason', e.reason) ORDER BY e.seq), '[]')
			FROM placement_entries e WHERE e.placement_id = p.id)) AS doc
		FROM placements p WHERE p.person_id IN ` + ownPersons + ` ORDER BY p.id`},
	{name: "rosters", zh: "院校名册中的本人记录", en: "What rosters of schools say of me", query: `SELECT jsonb_build_object('roster', r.name,
		'institution', o.name, 'cohort_year', r.cohort_year, 'student_no', w.student_no, 'name', w.name, 'education', w.education,
		'major', w.major, 'destination_code', w.destination_code, 'created_at', w.created_at) AS doc
		FROM roster_rows w JOIN rosters r ON r.id = w.roster_id JOIN orgs o ON o.id = r.org_id
		WHERE w.person_id IN ` + ownPersons + ` ORDER BY w.id`},
	{name: "complaints", zh: "对岗位的举报", en: "My reports of posts", query: `SELECT jsonb_build_object('receipt', r.receipt, 'post', p.title,
		'category', r.category, 'words', r.words, 'status', c.status, 'reason', c.reason, 'created_at', r.created_at) AS doc
		FROM complaints r JOIN complaint_cases c ON c.id = r.case_id JOIN posts p ON p.id = c.post_id WHERE r.reporter_id = @user ORDER BY r.id`},
	{name: "memberships", zh: "所属单位", en: "Organisations I belong to", query: `SELECT jsonb_build_object('organisation', o.name,
		'level', m.level, 'needs_authorisation', m.needs_authorisation, 'created_at', m.created_at) AS doc
		FROM memberships m JOIN orgs o ON o.id = m.org_id WHERE m.user_id = @user ORDER BY m.created_at, m.org_id`},
	{name: "invitations", zh: "接受过的团队邀请", en: "Invitations that I accepted", query: `SELECT jsonb_build_object('organisation', o.name,
		'address', i.address, 'level', i.level, 'created_at', i.created_at) AS doc
		FROM invitations i JOIN orgs o ON o.id = i.org_id WHERE i.accepted_by = @user ORDER BY i.id`},
	{name: "authorisations", zh: "对本人的授权委托", en: "Authorisations of me", query: `SELECT jsonb_build_object('organisation', o.name,
		'scope', a.scope, 'valid_until', a.valid_until, 'status', a.status, 'created_at', a.created_at) AS doc
		FROM authorisations a JOIN orgs o ON o.id = a.org_id WHERE a.agent_id = @user ORDER BY a.id`},
	{name: "notices", zh: "站内消息", en: "Messages from the site", query: `SELECT jsonb_build_object('kind', n.kind,
		'about', n.subject_kind, 'data', n.params - 'name', 'created_at', n.created_at, 'read_at', n.read_at) AS doc
		FROM notices n WHERE n.user_id = @user ORDER BY n.id`},
	{name: "sessions", zh: "登录记录", en: "Sign-ins", query: `SELECT jsonb_build_object('device', s.agent, 'address', s.address,
		'method', s.method, 'created_at', s.created_at, 'used_at', s.used_at, 'expires_at', s.expires_at, 'ended_at', s.ended_at) AS doc
		FROM sessions s WHERE s.user_id = @user ORDER BY s.id`},
	{name: "devices", zh: "用过的设备", en: "Devices", query: `SELECT jsonb_build_object('created_at', k.created_at, 'used_at', k.used_at) AS doc
		FROM known_devices k WHERE k.user_id = @user ORDER BY k.created_at`},
	{name: "identity-provider", zh: "统一身份认证关联", en: "Link to the identity provider", query: `SELECT jsonb_build_object('issuer', i.issuer,
		'subject', i.subject, 'created_at', i.created_at, 'last_used_at', i.last_used_at) AS doc FROM identities i WHERE i.user_id = @user`},
	{name: "files", zh: "上传文件的说明", en: "About the uploaded files", query: `SELECT jsonb_build_object('name', f.name, 'type', f.type,
		'size', f.size, 'sha256', f.sha256, 'created_at', f.created_at) AS doc FROM files f WHERE f.owner_id = @user ORDER BY f.id`},
	{name: "log", zh: "操作与查阅记录（最近 10000 条）", en: "What I did, and who read or changed what concerns me (the last 10,000)",
		query: `SELECT jsonb_build_object('at', e.at, 'by_me', e.actor_id IS NOT DISTINCT FROM CAST(@user AS uuid), 'roles', e.actor_roles, 'organisation', o.name,
		'action', e.action, 'about', e.subject_kind, 'address', CASE WHEN e.actor_id = CAST(@user AS uuid) THEN e.address END) AS doc
		FROM (SELECT * FROM audit_entries WHERE actor_id = CAST(@user AS uuid)
			UNION SELECT * FROM audit_entries WHERE subject_id IN (SELECT @user UNION SELECT n::text FROM ` + ownPersons + ` AS x (n)
				UNION SELECT id::text FROM applications WHERE user_id = @user UNION SELECT id::text FROM consents WHERE user_id = @user
				UNION SELECT id::text FROM placements WHERE person_id IN ` + ownPersons + `)
			ORDER BY id DESC LIMIT 10000) e LEFT JOIN orgs o ON o.id = e.org_id ORDER BY e.id`},
}

// OwnSections is everything that is kept of an account and its person.
func (d *DB) OwnSections(ctx context.Context, user id.User) ([]owndata.Section, error) {
	out := make([]owndata.Section, 0, len(ownSections))
	for _, s := range ownSections {
		var rows []struct {
			Row           string
			Doc, InnerDoc []byte
		}
		if err := d.conn(ctx).Raw(s.query, map[string]any{"user": string(user)}).Scan(&rows).Error; err != nil {
			return nil, translate(err)
		}
		section := owndata.Section{Name: s.name, Zh: s.zh, En: s.en}
		for _, r := range rows {
			doc := json.RawMessage(r.Doc)
			if s.inner != "" {
				var err error
				if doc, err = d.unsealed(s, r.Row, r.Doc, r.InnerDoc); err != nil {
					return nil, err
				}
			}
			section.Rows = append(section.Rows, doc)
		}
		out = append(out, section)
	}
	return out, nil
}

// unsealed puts the part that is kept sealed into a document, opened.
func (d *DB) unsealed(s ownSection, row string, doc, inner json.RawMessage) (json.RawMessage, error) {
	open, err := d.openInside(inner, row, s.sealed...)
	if err != nil {
		return nil, err
	}
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(doc, &fields); err != nil {
		return nil, err
	}
	fields[s.inner] = open
	return json.Marshal(fields)
}

// OwnUploads lists the uploads of an account.
func (d *DB) OwnUploads(ctx context.Context, user id.User) ([]file.File, error) {
	var out []file.File
	return out, translate(d.conn(ctx).Table("files").Where("owner_id = ?", user).Order("id").Find(&out).Error)
}
