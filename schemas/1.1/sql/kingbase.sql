-- enforce-data 1.1, kingbase
-- 本文件由程序生成,未经执行 · This file is generated and was never executed

-- 执法主体
CREATE TABLE agency (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32) NOT NULL,
	division VARCHAR(12) NOT NULL,
	subject_type VARCHAR(32) NOT NULL,
	parent_code VARCHAR(18),
	established_on DATE,
	abolished_on DATE,
	legal_basis_law VARCHAR(200),
	legal_basis_level VARCHAR(32),
	legal_basis_article VARCHAR(50),
	legal_basis_paragraph VARCHAR(50),
	legal_basis_item VARCHAR(50),
	legal_basis_subitem VARCHAR(50),
	legal_basis_effective_from DATE,
	legal_basis_effective_until DATE,
	legal_basis_gist VARCHAR(4000),
	officer_count INTEGER,
	reviewer_count INTEGER,
	counsel_count INTEGER,
	delivery_exemption_ground VARCHAR(32),
	delivery_exemption_system VARCHAR(200),
	delivery_exemption_until DATE,
	pilot BOOLEAN,
	contact VARCHAR(200),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("parent_code" <> ''),
	CHECK ("parent_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("established_on" >= DATE '1900-01-01'),
	CHECK ("abolished_on" >= DATE '1900-01-01'),
	CHECK ("legal_basis_law" <> ''),
	CHECK ("legal_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("legal_basis_article" <> ''),
	CHECK ("legal_basis_paragraph" <> ''),
	CHECK ("legal_basis_item" <> ''),
	CHECK ("legal_basis_subitem" <> ''),
	CHECK ("legal_basis_effective_from" >= DATE '1900-01-01'),
	CHECK ("legal_basis_effective_until" >= DATE '1900-01-01'),
	CHECK ("legal_basis_gist" <> ''),
	CHECK ("officer_count" BETWEEN 0 AND 2147483647),
	CHECK ("reviewer_count" BETWEEN 0 AND 2147483647),
	CHECK ("counsel_count" BETWEEN 0 AND 2147483647),
	CHECK ("delivery_exemption_ground" IN ('other_law', 'state_secret', 'unified_system')),
	CHECK ("delivery_exemption_system" <> ''),
	CHECK ("delivery_exemption_until" >= DATE '1900-01-01'),
	CHECK ("contact" <> '')
);

COMMENT ON TABLE agency IS '执法主体';

COMMENT ON COLUMN agency.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN agency.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN agency.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN agency.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN agency.operation IS '操作 HED-0006';

COMMENT ON COLUMN agency.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN agency.remarks IS '备注 HED-0008';

COMMENT ON COLUMN agency.code IS '统一社会信用代码 HED-0430';

COMMENT ON COLUMN agency.name IS '名称 HED-0431';

COMMENT ON COLUMN agency.level IS '层级 HED-0432';

COMMENT ON COLUMN agency.division IS '行政区划 HED-0433';

COMMENT ON COLUMN agency.subject_type IS '主体性质 HED-0434';

COMMENT ON COLUMN agency.parent_code IS '上级机关代码 HED-0435';

COMMENT ON COLUMN agency.established_on IS '设立日期 HED-0437';

COMMENT ON COLUMN agency.abolished_on IS '撤销日期 HED-0438';

COMMENT ON COLUMN agency.legal_basis_law IS '法律名称 HED-0210';

COMMENT ON COLUMN agency.legal_basis_level IS '效力级别 HED-0211';

COMMENT ON COLUMN agency.legal_basis_article IS '条 HED-0212';

COMMENT ON COLUMN agency.legal_basis_paragraph IS '款 HED-0213';

COMMENT ON COLUMN agency.legal_basis_item IS '项 HED-0214';

COMMENT ON COLUMN agency.legal_basis_subitem IS '目 HED-0215';

COMMENT ON COLUMN agency.legal_basis_effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN agency.legal_basis_effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN agency.legal_basis_gist IS '条文内容 HED-0218';

COMMENT ON COLUMN agency.officer_count IS '执法人员数 HED-0440';

COMMENT ON COLUMN agency.reviewer_count IS '法制审核人员数 HED-0441';

COMMENT ON COLUMN agency.counsel_count IS '公职律师和法律顾问数 HED-0442';

COMMENT ON COLUMN agency.delivery_exemption_ground IS '理由 HED-0415';

COMMENT ON COLUMN agency.delivery_exemption_system IS '统建系统名称 HED-0416';

COMMENT ON COLUMN agency.delivery_exemption_until IS '截止日期 HED-0417';

COMMENT ON COLUMN agency.pilot IS '规范化试点 HED-0446';

COMMENT ON COLUMN agency.contact IS '联系方式 HED-0448';

-- 执法主体:执法领域
CREATE TABLE agency_domains (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE agency_domains IS '执法主体:执法领域';

COMMENT ON COLUMN agency_domains.record_id IS '记录标识';

COMMENT ON COLUMN agency_domains.no IS '序号,从 1 开始';

COMMENT ON COLUMN agency_domains.value IS '执法领域 HED-0436';

-- 执法主体:年度培训计划
CREATE TABLE agency_training_plans (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	year INTEGER,
	adopted_on DATE,
	planned_hours NUMERIC(6, 1),
	rotation_done_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("year" BETWEEN 1900 AND 2999),
	CHECK ("adopted_on" >= DATE '1900-01-01'),
	CHECK ("planned_hours" >= 0),
	CHECK ("rotation_done_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE agency_training_plans IS '执法主体:年度培训计划';

COMMENT ON COLUMN agency_training_plans.record_id IS '记录标识';

COMMENT ON COLUMN agency_training_plans.no IS '序号,从 1 开始';

COMMENT ON COLUMN agency_training_plans.year IS '年度 HED-0400';

COMMENT ON COLUMN agency_training_plans.adopted_on IS '制定日期 HED-0401';

COMMENT ON COLUMN agency_training_plans.planned_hours IS '计划学时 HED-0402';

COMMENT ON COLUMN agency_training_plans.rotation_done_on IS '轮训完成日期 HED-0403';

-- 执法主体:信息系统
CREATE TABLE agency_systems (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(200),
	vendor VARCHAR(200),
	connected_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("vendor" <> ''),
	CHECK ("connected_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE agency_systems IS '执法主体:信息系统';

COMMENT ON COLUMN agency_systems.record_id IS '记录标识';

COMMENT ON COLUMN agency_systems.no IS '序号,从 1 开始';

COMMENT ON COLUMN agency_systems.name IS '名称 HED-0410';

COMMENT ON COLUMN agency_systems.vendor IS '承建单位 HED-0411';

COMMENT ON COLUMN agency_systems.connected_on IS '联通日期 HED-0412';

-- 执法主体:执法装备
CREATE TABLE agency_equipment (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(100),
	number INTEGER,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" <> ''),
	CHECK ("number" BETWEEN 0 AND 2147483647),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE agency_equipment IS '执法主体:执法装备';

COMMENT ON COLUMN agency_equipment.record_id IS '记录标识';

COMMENT ON COLUMN agency_equipment.no IS '序号,从 1 开始';

COMMENT ON COLUMN agency_equipment.kind IS '种类 HED-0420';

COMMENT ON COLUMN agency_equipment.number IS '数量 HED-0421';

-- 行政执法事项
CREATE TABLE matter (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	act_kind VARCHAR(32) NOT NULL,
	coercion_nature VARCHAR(32),
	domain VARCHAR(32),
	set_by_law VARCHAR(200),
	set_by_level VARCHAR(32),
	set_by_article VARCHAR(50),
	set_by_paragraph VARCHAR(50),
	set_by_item VARCHAR(50),
	set_by_subitem VARCHAR(50),
	set_by_effective_from DATE,
	set_by_effective_until DATE,
	set_by_gist VARCHAR(4000),
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	level VARCHAR(32),
	catalogue_version VARCHAR(50) NOT NULL,
	effective_from DATE NOT NULL,
	effective_until DATE,
	status VARCHAR(32) NOT NULL,
	fine_min NUMERIC(18, 2),
	fine_max NUMERIC(18, 2),
	delegable BOOLEAN,
	delegation_basis_law VARCHAR(200),
	delegation_basis_level VARCHAR(32),
	delegation_basis_article VARCHAR(50),
	delegation_basis_paragraph VARCHAR(50),
	delegation_basis_item VARCHAR(50),
	delegation_basis_subitem VARCHAR(50),
	delegation_basis_effective_from DATE,
	delegation_basis_effective_until DATE,
	delegation_basis_gist VARCHAR(4000),
	empowerable BOOLEAN,
	statutory_days INTEGER,
	promised_days INTEGER,
	last_exercised_on DATE,
	clean_up_ground VARCHAR(32),
	clean_up_proposed_on DATE,
	clean_up_setting_organ VARCHAR(200),
	clean_up_result VARCHAR(32),
	inspection_cap INTEGER,
	published_on DATE,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("coercion_nature" IN ('measure', 'execution')),
	CHECK ("domain" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	CHECK ("set_by_law" <> ''),
	CHECK ("set_by_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("set_by_article" <> ''),
	CHECK ("set_by_paragraph" <> ''),
	CHECK ("set_by_item" <> ''),
	CHECK ("set_by_subitem" <> ''),
	CHECK ("set_by_effective_from" >= DATE '1900-01-01'),
	CHECK ("set_by_effective_until" >= DATE '1900-01-01'),
	CHECK ("set_by_gist" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("catalogue_version" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("status" IN ('active', 'adjusted', 'suspended', 'cancelled')),
	CHECK ("fine_min" >= 0),
	CHECK ("fine_max" >= 0),
	CHECK ("delegation_basis_law" <> ''),
	CHECK ("delegation_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("delegation_basis_article" <> ''),
	CHECK ("delegation_basis_paragraph" <> ''),
	CHECK ("delegation_basis_item" <> ''),
	CHECK ("delegation_basis_subitem" <> ''),
	CHECK ("delegation_basis_effective_from" >= DATE '1900-01-01'),
	CHECK ("delegation_basis_effective_until" >= DATE '1900-01-01'),
	CHECK ("delegation_basis_gist" <> ''),
	CHECK ("statutory_days" BETWEEN 0 AND 2147483647),
	CHECK ("promised_days" BETWEEN 0 AND 2147483647),
	CHECK ("last_exercised_on" >= DATE '1900-01-01'),
	CHECK ("clean_up_ground" IN ('not_occurred', 'rare', 'overlapping', 'unlawful', 'not_in_writing')),
	CHECK ("clean_up_proposed_on" >= DATE '1900-01-01'),
	CHECK ("clean_up_setting_organ" <> ''),
	CHECK ("clean_up_result" IN ('cancelled', 'adjusted', 'suspended', 'regularised')),
	CHECK ("inspection_cap" BETWEEN 0 AND 2147483647),
	CHECK ("published_on" >= DATE '1900-01-01')
);

COMMENT ON TABLE matter IS '行政执法事项';

COMMENT ON COLUMN matter.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN matter.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN matter.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN matter.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN matter.operation IS '操作 HED-0006';

COMMENT ON COLUMN matter.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN matter.remarks IS '备注 HED-0008';

COMMENT ON COLUMN matter.code IS '编码 HED-0510';

COMMENT ON COLUMN matter.name IS '名称 HED-0511';

COMMENT ON COLUMN matter.act_kind IS '行为种类 HED-0512';

COMMENT ON COLUMN matter.coercion_nature IS '强制性质 HED-0513';

COMMENT ON COLUMN matter.domain IS '执法领域 HED-0514';

COMMENT ON COLUMN matter.set_by_law IS '法律名称 HED-0210';

COMMENT ON COLUMN matter.set_by_level IS '效力级别 HED-0211';

COMMENT ON COLUMN matter.set_by_article IS '条 HED-0212';

COMMENT ON COLUMN matter.set_by_paragraph IS '款 HED-0213';

COMMENT ON COLUMN matter.set_by_item IS '项 HED-0214';

COMMENT ON COLUMN matter.set_by_subitem IS '目 HED-0215';

COMMENT ON COLUMN matter.set_by_effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN matter.set_by_effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN matter.set_by_gist IS '条文内容 HED-0218';

COMMENT ON COLUMN matter.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN matter.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN matter.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN matter.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN matter.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN matter.level IS '行使层级 HED-0518';

COMMENT ON COLUMN matter.catalogue_version IS '目录版本 HED-0519';

COMMENT ON COLUMN matter.effective_from IS '生效日期 HED-0520';

COMMENT ON COLUMN matter.effective_until IS '失效日期 HED-0521';

COMMENT ON COLUMN matter.status IS '状态 HED-0522';

COMMENT ON COLUMN matter.fine_min IS '罚款下限 HED-0524';

COMMENT ON COLUMN matter.fine_max IS '罚款上限 HED-0525';

COMMENT ON COLUMN matter.delegable IS '可委托 HED-0526';

COMMENT ON COLUMN matter.delegation_basis_law IS '法律名称 HED-0210';

COMMENT ON COLUMN matter.delegation_basis_level IS '效力级别 HED-0211';

COMMENT ON COLUMN matter.delegation_basis_article IS '条 HED-0212';

COMMENT ON COLUMN matter.delegation_basis_paragraph IS '款 HED-0213';

COMMENT ON COLUMN matter.delegation_basis_item IS '项 HED-0214';

COMMENT ON COLUMN matter.delegation_basis_subitem IS '目 HED-0215';

COMMENT ON COLUMN matter.delegation_basis_effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN matter.delegation_basis_effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN matter.delegation_basis_gist IS '条文内容 HED-0218';

COMMENT ON COLUMN matter.empowerable IS '可赋权 HED-0528';

COMMENT ON COLUMN matter.statutory_days IS '法定办结时限 HED-0529';

COMMENT ON COLUMN matter.promised_days IS '承诺办结时限 HED-0530';

COMMENT ON COLUMN matter.last_exercised_on IS '最近实施日期 HED-0531';

COMMENT ON COLUMN matter.clean_up_ground IS '理由 HED-0500';

COMMENT ON COLUMN matter.clean_up_proposed_on IS '提请日期 HED-0501';

COMMENT ON COLUMN matter.clean_up_setting_organ IS '制定机关 HED-0502';

COMMENT ON COLUMN matter.clean_up_result IS '结果 HED-0503';

COMMENT ON COLUMN matter.inspection_cap IS '年度检查上限 HED-0534';

COMMENT ON COLUMN matter.published_on IS '公布日期 HED-0535';

-- 行政执法事项:法律依据
CREATE TABLE matter_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32) NOT NULL,
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES matter (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE matter_bases IS '行政执法事项:法律依据';

COMMENT ON COLUMN matter_bases.record_id IS '记录标识';

COMMENT ON COLUMN matter_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN matter_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN matter_bases.level IS '效力级别 HED-0219';

COMMENT ON COLUMN matter_bases.article IS '条 HED-0212';

COMMENT ON COLUMN matter_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN matter_bases.item IS '项 HED-0214';

COMMENT ON COLUMN matter_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN matter_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN matter_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN matter_bases.gist IS '条文内容 HED-0218';

-- 行政执法事项:处罚种类
CREATE TABLE matter_penalty_kinds (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('warning', 'public_criticism', 'fine', 'confiscate_gains', 'confiscate_property', 'suspend_licence', 'downgrade_qualification', 'revoke_licence', 'restrict_business', 'suspend_business', 'close_business', 'restrict_occupation', 'administrative_detention', 'other')),
	FOREIGN KEY(record_id) REFERENCES matter (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE matter_penalty_kinds IS '行政执法事项:处罚种类';

COMMENT ON COLUMN matter_penalty_kinds.record_id IS '记录标识';

COMMENT ON COLUMN matter_penalty_kinds.no IS '序号,从 1 开始';

COMMENT ON COLUMN matter_penalty_kinds.value IS '处罚种类 HED-0523';

-- 行政执法事项:所列清单
CREATE TABLE matter_exemption_lists (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('no_penalty', 'lighter', 'reduced')),
	FOREIGN KEY(record_id) REFERENCES matter (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE matter_exemption_lists IS '行政执法事项:所列清单';

COMMENT ON COLUMN matter_exemption_lists.record_id IS '记录标识';

COMMENT ON COLUMN matter_exemption_lists.no IS '序号,从 1 开始';

COMMENT ON COLUMN matter_exemption_lists.value IS '所列清单 HED-0532';

-- 行政执法证件
CREATE TABLE certificate (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	certificate_no VARCHAR(64) NOT NULL,
	kind VARCHAR(32) NOT NULL,
	holder_name VARCHAR(100),
	holder_gender VARCHAR(32),
	holder_id_type VARCHAR(32),
	holder_id_number VARCHAR(100),
	holder_photo_digest VARCHAR(100),
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	post VARCHAR(100),
	staffing VARCHAR(32),
	area VARCHAR(12),
	issuer_code VARCHAR(18) NOT NULL,
	issuer_name VARCHAR(200) NOT NULL,
	issuer_level VARCHAR(32),
	issuer_division VARCHAR(12),
	issuer_subject_type VARCHAR(32),
	exam_passed_on DATE,
	issued_on DATE NOT NULL,
	valid_from DATE,
	valid_until DATE,
	status VARCHAR(32) NOT NULL,
	ecert_id VARCHAR(200),
	instructor_selected_on DATE,
	instructor_organ VARCHAR(200),
	instructor_until DATE,
	instructor_hours_taught NUMERIC(6, 1),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("holder_name" <> ''),
	CHECK ("holder_gender" IN ('male', 'female')),
	CHECK ("holder_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("holder_id_number" <> ''),
	CHECK ("holder_photo_digest" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("post" <> ''),
	CHECK ("staffing" IN ('civil_servant', 'special', 'civil_service_equivalent', 'institution', 'contract')),
	CHECK ("area" <> ''),
	CHECK ("area" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("issuer_code" <> ''),
	CHECK ("issuer_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("issuer_name" <> ''),
	CHECK ("issuer_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("issuer_division" <> ''),
	CHECK ("issuer_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("issuer_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("exam_passed_on" >= DATE '1900-01-01'),
	CHECK ("issued_on" >= DATE '1900-01-01'),
	CHECK ("valid_from" >= DATE '1900-01-01'),
	CHECK ("valid_until" >= DATE '1900-01-01'),
	CHECK ("status" IN ('valid', 'suspended', 'withdrawn', 'cancelled', 'revoked', 'expired', 'lost', 'replaced')),
	CHECK ("ecert_id" <> ''),
	CHECK ("instructor_selected_on" >= DATE '1900-01-01'),
	CHECK ("instructor_organ" <> ''),
	CHECK ("instructor_until" >= DATE '1900-01-01'),
	CHECK ("instructor_hours_taught" >= 0)
);

COMMENT ON TABLE certificate IS '行政执法证件';

COMMENT ON COLUMN certificate.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN certificate.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN certificate.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN certificate.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN certificate.operation IS '操作 HED-0006';

COMMENT ON COLUMN certificate.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN certificate.remarks IS '备注 HED-0008';

COMMENT ON COLUMN certificate.certificate_no IS '证号 HED-0640';

COMMENT ON COLUMN certificate.kind IS '种类 HED-0641';

COMMENT ON COLUMN certificate.holder_name IS '姓名 HED-0600';

COMMENT ON COLUMN certificate.holder_gender IS '性别 HED-0601';

COMMENT ON COLUMN certificate.holder_id_type IS '证件类型 HED-0602';

COMMENT ON COLUMN certificate.holder_id_number IS '证件号码 HED-0603';

COMMENT ON COLUMN certificate.holder_photo_digest IS '照片摘要 HED-0604';

COMMENT ON COLUMN certificate.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN certificate.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN certificate.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN certificate.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN certificate.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN certificate.post IS '职务 HED-0644';

COMMENT ON COLUMN certificate.staffing IS '编制类别 HED-0645';

COMMENT ON COLUMN certificate.area IS '执法区域 HED-0647';

COMMENT ON COLUMN certificate.issuer_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN certificate.issuer_name IS '名称 HED-0051';

COMMENT ON COLUMN certificate.issuer_level IS '层级 HED-0052';

COMMENT ON COLUMN certificate.issuer_division IS '行政区划 HED-0053';

COMMENT ON COLUMN certificate.issuer_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN certificate.exam_passed_on IS '考试合格日期 HED-0649';

COMMENT ON COLUMN certificate.issued_on IS '发证日期 HED-0650';

COMMENT ON COLUMN certificate.valid_from IS '有效期自 HED-0651';

COMMENT ON COLUMN certificate.valid_until IS '有效期至 HED-0652';

COMMENT ON COLUMN certificate.status IS '状态 HED-0653';

COMMENT ON COLUMN certificate.ecert_id IS '电子证照标识 HED-0655';

COMMENT ON COLUMN certificate.instructor_selected_on IS '选拔日期 HED-0630';

COMMENT ON COLUMN certificate.instructor_organ IS '选拔机关 HED-0631';

COMMENT ON COLUMN certificate.instructor_until IS '聘期截止日期 HED-0633';

COMMENT ON COLUMN certificate.instructor_hours_taught IS '授课学时 HED-0634';

-- 行政执法证件:执法领域
CREATE TABLE certificate_domains (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE certificate_domains IS '行政执法证件:执法领域';

COMMENT ON COLUMN certificate_domains.record_id IS '记录标识';

COMMENT ON COLUMN certificate_domains.no IS '序号,从 1 开始';

COMMENT ON COLUMN certificate_domains.value IS '执法领域 HED-0646';

-- 行政执法证件:变动情况
CREATE TABLE certificate_status_events (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	starts_on DATE,
	ends_on DATE,
	reason VARCHAR(500),
	organ VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('suspended', 'withdrawn', 'cancelled', 'revoked', 'replaced', 'restored')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("reason" <> ''),
	CHECK ("organ" <> ''),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE certificate_status_events IS '行政执法证件:变动情况';

COMMENT ON COLUMN certificate_status_events.record_id IS '记录标识';

COMMENT ON COLUMN certificate_status_events.no IS '序号,从 1 开始';

COMMENT ON COLUMN certificate_status_events.kind IS '种类 HED-0610';

COMMENT ON COLUMN certificate_status_events.starts_on IS '开始日期 HED-0611';

COMMENT ON COLUMN certificate_status_events.ends_on IS '结束日期 HED-0612';

COMMENT ON COLUMN certificate_status_events.reason IS '原因 HED-0613';

COMMENT ON COLUMN certificate_status_events.organ IS '决定机关 HED-0614';

-- 行政执法证件:培训
CREATE TABLE certificate_training (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	year INTEGER NOT NULL,
	category VARCHAR(32) NOT NULL,
	hours NUMERIC(6, 1) NOT NULL,
	organiser VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("year" BETWEEN 1900 AND 2999),
	CHECK ("category" IN ('public_law', 'professional', 'skills')),
	CHECK ("hours" >= 0),
	CHECK ("organiser" <> ''),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE certificate_training IS '行政执法证件:培训';

COMMENT ON COLUMN certificate_training.record_id IS '记录标识';

COMMENT ON COLUMN certificate_training.no IS '序号,从 1 开始';

COMMENT ON COLUMN certificate_training.year IS '年度 HED-0620';

COMMENT ON COLUMN certificate_training.category IS '类别 HED-0621';

COMMENT ON COLUMN certificate_training.hours IS '学时 HED-0622';

COMMENT ON COLUMN certificate_training.organiser IS '组织单位 HED-0623';

-- 行政执法证件:授课内容
CREATE TABLE certificate_instructor_subjects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE certificate_instructor_subjects IS '行政执法证件:授课内容';

COMMENT ON COLUMN certificate_instructor_subjects.record_id IS '记录标识';

COMMENT ON COLUMN certificate_instructor_subjects.no IS '序号,从 1 开始';

COMMENT ON COLUMN certificate_instructor_subjects.value IS '授课内容 HED-0632';

-- 行政执法证件:表彰
CREATE TABLE certificate_awards (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(200) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE certificate_awards IS '行政执法证件:表彰';

COMMENT ON COLUMN certificate_awards.record_id IS '记录标识';

COMMENT ON COLUMN certificate_awards.no IS '序号,从 1 开始';

COMMENT ON COLUMN certificate_awards.value IS '表彰 HED-0658';

-- 委托书
CREATE TABLE delegation (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	delegation_no VARCHAR(100) NOT NULL,
	delegator_code VARCHAR(18) NOT NULL,
	delegator_name VARCHAR(200) NOT NULL,
	delegator_level VARCHAR(32),
	delegator_division VARCHAR(12),
	delegator_subject_type VARCHAR(32),
	delegate_code VARCHAR(18) NOT NULL,
	delegate_name VARCHAR(200) NOT NULL,
	delegate_level VARCHAR(32),
	delegate_division VARCHAR(12),
	delegate_subject_type VARCHAR(32),
	legal_basis_law VARCHAR(200) NOT NULL,
	legal_basis_level VARCHAR(32) NOT NULL,
	legal_basis_article VARCHAR(50),
	legal_basis_paragraph VARCHAR(50),
	legal_basis_item VARCHAR(50),
	legal_basis_subitem VARCHAR(50),
	legal_basis_effective_from DATE,
	legal_basis_effective_until DATE,
	legal_basis_gist VARCHAR(4000),
	in_writing BOOLEAN,
	area VARCHAR(12),
	valid_from DATE NOT NULL,
	valid_until DATE NOT NULL,
	signed_on DATE NOT NULL,
	supervision_duty VARCHAR(1000),
	delegate_conditions_public_function BOOLEAN,
	delegate_conditions_qualified_staff BOOLEAN,
	delegate_conditions_technical BOOLEAN,
	submitted_for_review_on DATE,
	approval_organ VARCHAR(200),
	approval_approved_on DATE,
	approval_document_digest_algorithm VARCHAR(32),
	approval_document_digest VARCHAR(100),
	approval_document_uri VARCHAR(1000),
	approval_document_kind VARCHAR(32),
	approval_document_number VARCHAR(200),
	approval_document_title VARCHAR(500),
	approval_document_dated DATE,
	approval_document_sealed BOOLEAN,
	approval_document_signed BOOLEAN,
	approval_document_refusal_noted BOOLEAN,
	opinion_heard_on DATE,
	delegator_published_on DATE,
	delegator_published_uri VARCHAR(1000),
	delegate_published_on DATE,
	delegate_published_uri VARCHAR(1000),
	filed_on DATE,
	filing_organ VARCHAR(200),
	filing_no VARCHAR(100),
	status VARCHAR(32) NOT NULL,
	terminated_on DATE,
	termination_reason VARCHAR(500),
	clean_up_ground VARCHAR(32),
	clean_up_proposed_on DATE,
	clean_up_setting_organ VARCHAR(200),
	clean_up_result VARCHAR(32),
	document_digest_algorithm VARCHAR(32),
	document_digest VARCHAR(100),
	document_uri VARCHAR(1000),
	document_kind VARCHAR(32),
	document_number VARCHAR(200),
	document_title VARCHAR(500),
	document_dated DATE,
	document_sealed BOOLEAN,
	document_signed BOOLEAN,
	document_refusal_noted BOOLEAN,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("delegation_no" <> ''),
	CHECK ("delegator_code" <> ''),
	CHECK ("delegator_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegator_name" <> ''),
	CHECK ("delegator_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegator_division" <> ''),
	CHECK ("delegator_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegator_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK ("delegate_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegate_name" <> ''),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK ("delegate_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("legal_basis_law" <> ''),
	CHECK ("legal_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("legal_basis_article" <> ''),
	CHECK ("legal_basis_paragraph" <> ''),
	CHECK ("legal_basis_item" <> ''),
	CHECK ("legal_basis_subitem" <> ''),
	CHECK ("legal_basis_effective_from" >= DATE '1900-01-01'),
	CHECK ("legal_basis_effective_until" >= DATE '1900-01-01'),
	CHECK ("legal_basis_gist" <> ''),
	CHECK ("area" <> ''),
	CHECK ("area" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("valid_from" >= DATE '1900-01-01'),
	CHECK ("valid_until" >= DATE '1900-01-01'),
	CHECK ("signed_on" >= DATE '1900-01-01'),
	CHECK ("supervision_duty" <> ''),
	CHECK ("submitted_for_review_on" >= DATE '1900-01-01'),
	CHECK ("approval_organ" <> ''),
	CHECK ("approval_approved_on" >= DATE '1900-01-01'),
	CHECK ("approval_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("approval_document_digest" <> ''),
	CHECK ("approval_document_uri" <> ''),
	CHECK ("approval_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("approval_document_number" <> ''),
	CHECK ("approval_document_title" <> ''),
	CHECK ("approval_document_dated" >= DATE '1900-01-01'),
	CHECK ("opinion_heard_on" >= DATE '1900-01-01'),
	CHECK ("delegator_published_on" >= DATE '1900-01-01'),
	CHECK ("delegator_published_uri" <> ''),
	CHECK ("delegate_published_on" >= DATE '1900-01-01'),
	CHECK ("delegate_published_uri" <> ''),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("filing_organ" <> ''),
	CHECK ("filing_no" <> ''),
	CHECK ("status" IN ('active', 'expired', 'terminated', 'withdrawn')),
	CHECK ("terminated_on" >= DATE '1900-01-01'),
	CHECK ("termination_reason" <> ''),
	CHECK ("clean_up_ground" IN ('not_occurred', 'rare', 'overlapping', 'unlawful', 'not_in_writing')),
	CHECK ("clean_up_proposed_on" >= DATE '1900-01-01'),
	CHECK ("clean_up_setting_organ" <> ''),
	CHECK ("clean_up_result" IN ('cancelled', 'adjusted', 'suspended', 'regularised')),
	CHECK ("document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("document_digest" <> ''),
	CHECK ("document_uri" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("document_number" <> ''),
	CHECK ("document_title" <> ''),
	CHECK ("document_dated" >= DATE '1900-01-01')
);

COMMENT ON TABLE delegation IS '委托书';

COMMENT ON COLUMN delegation.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN delegation.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN delegation.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN delegation.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN delegation.operation IS '操作 HED-0006';

COMMENT ON COLUMN delegation.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN delegation.remarks IS '备注 HED-0008';

COMMENT ON COLUMN delegation.delegation_no IS '编号 HED-0720';

COMMENT ON COLUMN delegation.delegator_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN delegation.delegator_name IS '名称 HED-0051';

COMMENT ON COLUMN delegation.delegator_level IS '层级 HED-0052';

COMMENT ON COLUMN delegation.delegator_division IS '行政区划 HED-0053';

COMMENT ON COLUMN delegation.delegator_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN delegation.delegate_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN delegation.delegate_name IS '名称 HED-0051';

COMMENT ON COLUMN delegation.delegate_level IS '层级 HED-0052';

COMMENT ON COLUMN delegation.delegate_division IS '行政区划 HED-0053';

COMMENT ON COLUMN delegation.delegate_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN delegation.legal_basis_law IS '法律名称 HED-0210';

COMMENT ON COLUMN delegation.legal_basis_level IS '效力级别 HED-0219';

COMMENT ON COLUMN delegation.legal_basis_article IS '条 HED-0212';

COMMENT ON COLUMN delegation.legal_basis_paragraph IS '款 HED-0213';

COMMENT ON COLUMN delegation.legal_basis_item IS '项 HED-0214';

COMMENT ON COLUMN delegation.legal_basis_subitem IS '目 HED-0215';

COMMENT ON COLUMN delegation.legal_basis_effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN delegation.legal_basis_effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN delegation.legal_basis_gist IS '条文内容 HED-0218';

COMMENT ON COLUMN delegation.in_writing IS '书面 HED-0724';

COMMENT ON COLUMN delegation.area IS '实施区域 HED-0726';

COMMENT ON COLUMN delegation.valid_from IS '期限自 HED-0727';

COMMENT ON COLUMN delegation.valid_until IS '期限至 HED-0728';

COMMENT ON COLUMN delegation.signed_on IS '签订日期 HED-0729';

COMMENT ON COLUMN delegation.supervision_duty IS '监督责任 HED-0731';

COMMENT ON COLUMN delegation.delegate_conditions_public_function IS '具有公共事务职能 HED-0705';

COMMENT ON COLUMN delegation.delegate_conditions_qualified_staff IS '具有合格人员 HED-0706';

COMMENT ON COLUMN delegation.delegate_conditions_technical IS '具有技术条件 HED-0707';

COMMENT ON COLUMN delegation.submitted_for_review_on IS '送审日期 HED-0733';

COMMENT ON COLUMN delegation.approval_organ IS '批准机关 HED-0710';

COMMENT ON COLUMN delegation.approval_approved_on IS '批准日期 HED-0711';

COMMENT ON COLUMN delegation.approval_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN delegation.approval_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN delegation.approval_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN delegation.approval_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN delegation.approval_document_number IS '文号 HED-0141';

COMMENT ON COLUMN delegation.approval_document_title IS '标题 HED-0142';

COMMENT ON COLUMN delegation.approval_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN delegation.approval_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN delegation.approval_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN delegation.approval_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN delegation.opinion_heard_on IS '听取意见日期 HED-0735';

COMMENT ON COLUMN delegation.delegator_published_on IS '委托机关公布日期 HED-0736';

COMMENT ON COLUMN delegation.delegator_published_uri IS '委托机关公布网址 HED-0737';

COMMENT ON COLUMN delegation.delegate_published_on IS '受托组织公布日期 HED-0738';

COMMENT ON COLUMN delegation.delegate_published_uri IS '受托组织公布网址 HED-0739';

COMMENT ON COLUMN delegation.filed_on IS '备案日期 HED-0740';

COMMENT ON COLUMN delegation.filing_organ IS '备案机关 HED-0741';

COMMENT ON COLUMN delegation.filing_no IS '备案编号 HED-0742';

COMMENT ON COLUMN delegation.status IS '状态 HED-0744';

COMMENT ON COLUMN delegation.terminated_on IS '终止日期 HED-0745';

COMMENT ON COLUMN delegation.termination_reason IS '终止原因 HED-0746';

COMMENT ON COLUMN delegation.clean_up_ground IS '理由 HED-0500';

COMMENT ON COLUMN delegation.clean_up_proposed_on IS '提请日期 HED-0501';

COMMENT ON COLUMN delegation.clean_up_setting_organ IS '制定机关 HED-0502';

COMMENT ON COLUMN delegation.clean_up_result IS '结果 HED-0503';

COMMENT ON COLUMN delegation.document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN delegation.document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN delegation.document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN delegation.document_kind IS '种类 HED-0140';

COMMENT ON COLUMN delegation.document_number IS '文号 HED-0141';

COMMENT ON COLUMN delegation.document_title IS '标题 HED-0142';

COMMENT ON COLUMN delegation.document_dated IS '日期 HED-0143';

COMMENT ON COLUMN delegation.document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN delegation.document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN delegation.document_refusal_noted IS '已注明拒签 HED-0146';

-- 委托书:事项
CREATE TABLE delegation_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	act_kind VARCHAR(32),
	powers VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("powers" <> ''),
	FOREIGN KEY(record_id) REFERENCES delegation (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE delegation_matters IS '委托书:事项';

COMMENT ON COLUMN delegation_matters.record_id IS '记录标识';

COMMENT ON COLUMN delegation_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN delegation_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN delegation_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN delegation_matters.catalogue_version IS '目录版本 HED-0222';

COMMENT ON COLUMN delegation_matters.act_kind IS '行为种类 HED-0700';

COMMENT ON COLUMN delegation_matters.powers IS '权限 HED-0701';

-- 委托书:签署人
CREATE TABLE delegation_signatories (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES delegation (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE delegation_signatories IS '委托书:签署人';

COMMENT ON COLUMN delegation_signatories.record_id IS '记录标识';

COMMENT ON COLUMN delegation_signatories.no IS '序号,从 1 开始';

COMMENT ON COLUMN delegation_signatories.value IS '签署人 HED-0730';

-- 委托书:评估
CREATE TABLE delegation_evaluations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	evaluated_on DATE,
	result VARCHAR(32),
	organ VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("evaluated_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('continued', 'adjusted', 'withdrawn')),
	CHECK ("organ" <> ''),
	FOREIGN KEY(record_id) REFERENCES delegation (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE delegation_evaluations IS '委托书:评估';

COMMENT ON COLUMN delegation_evaluations.record_id IS '记录标识';

COMMENT ON COLUMN delegation_evaluations.no IS '序号,从 1 开始';

COMMENT ON COLUMN delegation_evaluations.evaluated_on IS '日期 HED-0715';

COMMENT ON COLUMN delegation_evaluations.result IS '结果 HED-0716';

COMMENT ON COLUMN delegation_evaluations.organ IS '评估机关 HED-0717';

-- 行政处罚
CREATE TABLE penalty (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	case_no VARCHAR(100) NOT NULL,
	name VARCHAR(2000) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	delegate_code VARCHAR(18),
	delegate_name VARCHAR(200),
	delegate_level VARCHAR(32),
	delegate_division VARCHAR(12),
	delegate_subject_type VARCHAR(32),
	delegation_no VARCHAR(100),
	place_division VARCHAR(12),
	place_address VARCHAR(500),
	place_longitude NUMERIC(9, 6),
	place_latitude NUMERIC(9, 6),
	source VARCHAR(32),
	publicity_disclosed BOOLEAN,
	publicity_withheld_reason VARCHAR(500),
	publicity_published_on DATE,
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until DATE,
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on DATE,
	publicity_early_stop_stopped_on DATE,
	publicity_corrected_on DATE,
	publicity_withdrawn_on DATE,
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	case_source VARCHAR(32) NOT NULL,
	clue_no VARCHAR(100),
	violation_started_on DATE,
	violation_ended_on DATE,
	discovered_on DATE,
	violation_kind VARCHAR(2000) NOT NULL,
	life_health_finance BOOLEAN,
	jurisdiction_ground VARCHAR(32),
	facts VARCHAR(4000),
	procedure VARCHAR(32) NOT NULL,
	fast_track BOOLEAN,
	filed_on DATE,
	not_filed_on DATE,
	investigation_ended_on DATE,
	preservation_registered_on DATE,
	preservation_approver VARCHAR(100),
	preservation_approved_on DATE,
	preservation_disposed_on DATE,
	monitoring_evidence_device_reviewed BOOLEAN,
	monitoring_evidence_location_published BOOLEAN,
	monitoring_evidence_record_reviewed BOOLEAN,
	monitoring_evidence_informed_on DATE,
	decision_document_number VARCHAR(200),
	decision_dated DATE,
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on DATE,
	decision_remedy_notice_reconsideration_organ VARCHAR(200),
	decision_remedy_notice_days INTEGER,
	decision_remedy_notice_court VARCHAR(200),
	decision_remedy_notice_months INTEGER,
	decision_result VARCHAR(32),
	decision_exemption_ground VARCHAR(32),
	decision_education_given BOOLEAN,
	discretion_benchmark_code VARCHAR(100),
	discretion_grade VARCHAR(32),
	discretion_reason VARCHAR(1000),
	correction_order_ordered BOOLEAN,
	correction_order_due_on DATE,
	correction_order_done BOOLEAN,
	unlawful_gains NUMERIC(18, 2),
	refund_ordered NUMERIC(18, 2),
	goods_value NUMERIC(18, 2),
	special_law_none BOOLEAN,
	special_law_law VARCHAR(200),
	special_law_article VARCHAR(50),
	special_law_departs_from VARCHAR(100),
	suspected_crime BOOLEAN,
	major BOOLEAN,
	public_interest BOOLEAN,
	on_spot_place VARCHAR(200),
	on_spot_refusal_noted BOOLEAN,
	on_spot_reported_to_agency_on DATE,
	deferral_party_no VARCHAR(64),
	deferral_applied_on DATE,
	deferral_approved_on DATE,
	deferral_approver VARCHAR(100),
	deferral_kind VARCHAR(32),
	court_application_reminded_on DATE,
	court_application_remedy_expired_on DATE,
	court_application_applied_on DATE,
	court_application_accepted_on DATE,
	court_application_ruling_on DATE,
	court_application_ruling VARCHAR(32),
	court_application_urgent BOOLEAN,
	closed_on DATE,
	closing_kind VARCHAR(32),
	archived_on DATE,
	compliance_guided_on DATE,
	compliance_plan VARCHAR(2000),
	compliance_accepted_on DATE,
	compliance_passed BOOLEAN,
	impact_assessment_assessed_on DATE,
	impact_assessment_assessor VARCHAR(200),
	impact_assessment_conclusion VARCHAR(2000),
	impact_assessment_adopted BOOLEAN,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("case_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK ("delegate_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegate_name" <> ''),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK ("delegate_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK ("place_division" <> ''),
	CHECK ("place_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("place_address" <> ''),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK ("publicity_published_on" >= DATE '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK ("publicity_until" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_applied_on" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" >= DATE '1900-01-01'),
	CHECK ("publicity_corrected_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('clue_registered', 'filed', 'not_filed', 'investigating', 'reviewing', 'notified', 'hearing', 'decided', 'served', 'executing', 'closed', 'archived', 'suspended', 'terminated', 'transferred', 'withdrawn')),
	CHECK ("case_source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("clue_no" <> ''),
	CHECK ("violation_started_on" >= DATE '1900-01-01'),
	CHECK ("violation_ended_on" >= DATE '1900-01-01'),
	CHECK ("discovered_on" >= DATE '1900-01-01'),
	CHECK ("violation_kind" <> ''),
	CHECK ("jurisdiction_ground" IN ('place_of_act', 'designated', 'filed_first', 'other_law')),
	CHECK ("facts" <> ''),
	CHECK ("procedure" IN ('simple', 'ordinary')),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("not_filed_on" >= DATE '1900-01-01'),
	CHECK ("investigation_ended_on" >= DATE '1900-01-01'),
	CHECK ("preservation_registered_on" >= DATE '1900-01-01'),
	CHECK ("preservation_approver" <> ''),
	CHECK ("preservation_approved_on" >= DATE '1900-01-01'),
	CHECK ("preservation_disposed_on" >= DATE '1900-01-01'),
	CHECK ("monitoring_evidence_informed_on" >= DATE '1900-01-01'),
	CHECK ("decision_document_number" <> ''),
	CHECK ("decision_dated" >= DATE '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK ("decision_performance_method" <> ''),
	CHECK ("decision_performance_due_on" >= DATE '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('penalty', 'no_penalty', 'transferred_to_justice', 'transferred_to_organ', 'case_withdrawn', 'terminated')),
	CHECK ("decision_exemption_ground" IN ('minor_corrected_no_harm', 'first_offence', 'no_fault', 'under_14', 'incapable', 'time_barred', 'facts_not_established', 'other_law')),
	CHECK ("discretion_benchmark_code" <> ''),
	CHECK ("discretion_grade" IN ('lighter', 'mitigated', 'general', 'heavier')),
	CHECK ("discretion_reason" <> ''),
	CHECK ("correction_order_due_on" >= DATE '1900-01-01'),
	CHECK ("unlawful_gains" >= 0),
	CHECK ("refund_ordered" >= 0),
	CHECK ("goods_value" >= 0),
	CHECK ("special_law_law" <> ''),
	CHECK ("special_law_article" <> ''),
	CHECK ("special_law_departs_from" <> ''),
	CHECK ("on_spot_place" <> ''),
	CHECK ("on_spot_reported_to_agency_on" >= DATE '1900-01-01'),
	CHECK ("deferral_party_no" <> ''),
	CHECK ("deferral_applied_on" >= DATE '1900-01-01'),
	CHECK ("deferral_approved_on" >= DATE '1900-01-01'),
	CHECK ("deferral_approver" <> ''),
	CHECK ("deferral_kind" IN ('deferred', 'instalments')),
	CHECK ("court_application_reminded_on" >= DATE '1900-01-01'),
	CHECK ("court_application_remedy_expired_on" >= DATE '1900-01-01'),
	CHECK ("court_application_applied_on" >= DATE '1900-01-01'),
	CHECK ("court_application_accepted_on" >= DATE '1900-01-01'),
	CHECK ("court_application_ruling_on" >= DATE '1900-01-01'),
	CHECK ("court_application_ruling" IN ('execute', 'not_execute', 'not_accepted')),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	CHECK ("closing_kind" IN ('performed', 'execution_ended_by_court', 'no_penalty', 'transferred', 'case_withdrawn', 'terminated', 'decision_revoked')),
	CHECK ("archived_on" >= DATE '1900-01-01'),
	CHECK ("compliance_guided_on" >= DATE '1900-01-01'),
	CHECK ("compliance_plan" <> ''),
	CHECK ("compliance_accepted_on" >= DATE '1900-01-01'),
	CHECK ("impact_assessment_assessed_on" >= DATE '1900-01-01'),
	CHECK ("impact_assessment_assessor" <> ''),
	CHECK ("impact_assessment_conclusion" <> '')
);

COMMENT ON TABLE penalty IS '行政处罚';

COMMENT ON COLUMN penalty.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN penalty.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN penalty.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN penalty.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN penalty.operation IS '操作 HED-0006';

COMMENT ON COLUMN penalty.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN penalty.remarks IS '备注 HED-0008';

COMMENT ON COLUMN penalty.case_no IS '案号 HED-0020';

COMMENT ON COLUMN penalty.name IS '案件名称 HED-0021';

COMMENT ON COLUMN penalty.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN penalty.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN penalty.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN penalty.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN penalty.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN penalty.delegate_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN penalty.delegate_name IS '名称 HED-0051';

COMMENT ON COLUMN penalty.delegate_level IS '层级 HED-0052';

COMMENT ON COLUMN penalty.delegate_division IS '行政区划 HED-0053';

COMMENT ON COLUMN penalty.delegate_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN penalty.delegation_no IS '委托书编号 HED-0025';

COMMENT ON COLUMN penalty.place_division IS '行政区划 HED-0240';

COMMENT ON COLUMN penalty.place_address IS '详细地址 HED-0241';

COMMENT ON COLUMN penalty.place_longitude IS '经度 HED-0242';

COMMENT ON COLUMN penalty.place_latitude IS '纬度 HED-0243';

COMMENT ON COLUMN penalty.source IS '来源 HED-0031';

COMMENT ON COLUMN penalty.publicity_disclosed IS '公开 HED-0190';

COMMENT ON COLUMN penalty.publicity_withheld_reason IS '不公开理由 HED-0191';

COMMENT ON COLUMN penalty.publicity_published_on IS '公示日期 HED-0192';

COMMENT ON COLUMN penalty.publicity_channel IS '渠道 HED-0193';

COMMENT ON COLUMN penalty.publicity_uri IS '网址 HED-0194';

COMMENT ON COLUMN penalty.publicity_until IS '截止日期 HED-0195';

COMMENT ON COLUMN penalty.publicity_party_informed IS '已告知当事人 HED-0196';

COMMENT ON COLUMN penalty.publicity_early_stop_applied_on IS '申请日期 HED-0180';

COMMENT ON COLUMN penalty.publicity_early_stop_stopped_on IS '停止日期 HED-0181';

COMMENT ON COLUMN penalty.publicity_corrected_on IS '更正日期 HED-0198';

COMMENT ON COLUMN penalty.publicity_withdrawn_on IS '撤回日期 HED-0199';

COMMENT ON COLUMN penalty.publicity_withdrawal_reason IS '撤回理由 HED-0200';

COMMENT ON COLUMN penalty.secrecy IS '涉密情况 HED-0041';

COMMENT ON COLUMN penalty.status IS '案件状态 HED-1015';

COMMENT ON COLUMN penalty.case_source IS '案件来源 HED-1016';

COMMENT ON COLUMN penalty.clue_no IS '线索编号 HED-1017';

COMMENT ON COLUMN penalty.violation_started_on IS '违法行为开始日期 HED-1018';

COMMENT ON COLUMN penalty.violation_ended_on IS '违法行为终了日期 HED-1019';

COMMENT ON COLUMN penalty.discovered_on IS '发现日期 HED-1020';

COMMENT ON COLUMN penalty.violation_kind IS '违法行为类型 HED-1021';

COMMENT ON COLUMN penalty.life_health_finance IS '涉生命健康金融安全 HED-1022';

COMMENT ON COLUMN penalty.jurisdiction_ground IS '管辖依据 HED-1023';

COMMENT ON COLUMN penalty.facts IS '违法事实 HED-1024';

COMMENT ON COLUMN penalty.procedure IS '处罚程序 HED-1026';

COMMENT ON COLUMN penalty.fast_track IS '快速办理 HED-1027';

COMMENT ON COLUMN penalty.filed_on IS '立案日期 HED-1028';

COMMENT ON COLUMN penalty.not_filed_on IS '不予立案日期 HED-1029';

COMMENT ON COLUMN penalty.investigation_ended_on IS '调查终结日期 HED-1030';

COMMENT ON COLUMN penalty.preservation_registered_on IS '登记保存日期 HED-1002';

COMMENT ON COLUMN penalty.preservation_approver IS '批准人 HED-1003';

COMMENT ON COLUMN penalty.preservation_approved_on IS '批准日期 HED-1005';

COMMENT ON COLUMN penalty.preservation_disposed_on IS '处理决定日期 HED-1006';

COMMENT ON COLUMN penalty.monitoring_evidence_device_reviewed IS '设备已审核 HED-1007';

COMMENT ON COLUMN penalty.monitoring_evidence_location_published IS '地点已公布 HED-1008';

COMMENT ON COLUMN penalty.monitoring_evidence_record_reviewed IS '记录已审核 HED-1009';

COMMENT ON COLUMN penalty.monitoring_evidence_informed_on IS '告知日期 HED-1010';

COMMENT ON COLUMN penalty.decision_document_number IS '文号 HED-0370';

COMMENT ON COLUMN penalty.decision_dated IS '日期 HED-0371';

COMMENT ON COLUMN penalty.decision_reason IS '理由 HED-0372';

COMMENT ON COLUMN penalty.decision_sealed IS '已加盖印章 HED-0373';

COMMENT ON COLUMN penalty.decision_performance_method IS '方式 HED-0365';

COMMENT ON COLUMN penalty.decision_performance_due_on IS '届满日期 HED-0366';

COMMENT ON COLUMN penalty.decision_remedy_notice_reconsideration_organ IS '复议机关 HED-0320';

COMMENT ON COLUMN penalty.decision_remedy_notice_days IS '复议期限日数 HED-0321';

COMMENT ON COLUMN penalty.decision_remedy_notice_court IS '诉讼法院 HED-0322';

COMMENT ON COLUMN penalty.decision_remedy_notice_months IS '诉讼期限月数 HED-0323';

COMMENT ON COLUMN penalty.decision_result IS '处理结果 HED-1060';

COMMENT ON COLUMN penalty.decision_exemption_ground IS '不予处罚理由 HED-1061';

COMMENT ON COLUMN penalty.decision_education_given IS '已进行教育 HED-1062';

COMMENT ON COLUMN penalty.discretion_benchmark_code IS '裁量基准编号 HED-1074';

COMMENT ON COLUMN penalty.discretion_grade IS '裁量档次 HED-1075';

COMMENT ON COLUMN penalty.discretion_reason IS '裁量理由 HED-1077';

COMMENT ON COLUMN penalty.correction_order_ordered IS '已责令改正 HED-1078';

COMMENT ON COLUMN penalty.correction_order_due_on IS '改正期限 HED-1079';

COMMENT ON COLUMN penalty.correction_order_done IS '已改正 HED-1080';

COMMENT ON COLUMN penalty.unlawful_gains IS '违法所得金额 HED-1089';

COMMENT ON COLUMN penalty.refund_ordered IS '责令退赔金额 HED-1090';

COMMENT ON COLUMN penalty.goods_value IS '货值金额 HED-1091';

COMMENT ON COLUMN penalty.special_law_none IS '无另行规定 HED-0230';

COMMENT ON COLUMN penalty.special_law_law IS '法律名称 HED-0231';

COMMENT ON COLUMN penalty.special_law_article IS '条 HED-0232';

COMMENT ON COLUMN penalty.special_law_departs_from IS '所排除的条文 HED-0233';

COMMENT ON COLUMN penalty.suspected_crime IS '涉嫌犯罪 HED-1093';

COMMENT ON COLUMN penalty.major IS '情节复杂或者重大 HED-1094';

COMMENT ON COLUMN penalty.public_interest IS '涉及重大公共利益 HED-1095';

COMMENT ON COLUMN penalty.on_spot_place IS '处罚地点 HED-1081';

COMMENT ON COLUMN penalty.on_spot_refusal_noted IS '拒签已注明 HED-1083';

COMMENT ON COLUMN penalty.on_spot_reported_to_agency_on IS '报机关备案日期 HED-1084';

COMMENT ON COLUMN penalty.deferral_party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty.deferral_applied_on IS '申请日期 HED-1213';

COMMENT ON COLUMN penalty.deferral_approved_on IS '批准日期 HED-1214';

COMMENT ON COLUMN penalty.deferral_approver IS '批准人 HED-1215';

COMMENT ON COLUMN penalty.deferral_kind IS '类别 HED-1216';

COMMENT ON COLUMN penalty.court_application_reminded_on IS '催告书送达日期 HED-1227';

COMMENT ON COLUMN penalty.court_application_remedy_expired_on IS '救济期限届满日期 HED-1228';

COMMENT ON COLUMN penalty.court_application_applied_on IS '申请日期 HED-1229';

COMMENT ON COLUMN penalty.court_application_accepted_on IS '受理日期 HED-1230';

COMMENT ON COLUMN penalty.court_application_ruling_on IS '裁定日期 HED-1231';

COMMENT ON COLUMN penalty.court_application_ruling IS '裁定结果 HED-1232';

COMMENT ON COLUMN penalty.court_application_urgent IS '申请立即执行 HED-1233';

COMMENT ON COLUMN penalty.closed_on IS '结案日期 HED-1104';

COMMENT ON COLUMN penalty.closing_kind IS '结案情形 HED-1105';

COMMENT ON COLUMN penalty.archived_on IS '归档日期 HED-1106';

COMMENT ON COLUMN penalty.compliance_guided_on IS '指导日期 HED-1120';

COMMENT ON COLUMN penalty.compliance_plan IS '整改方案 HED-1121';

COMMENT ON COLUMN penalty.compliance_accepted_on IS '验收日期 HED-1122';

COMMENT ON COLUMN penalty.compliance_passed IS '验收合格 HED-1123';

COMMENT ON COLUMN penalty.impact_assessment_assessed_on IS '评估日期 HED-1125';

COMMENT ON COLUMN penalty.impact_assessment_assessor IS '评估机构 HED-1126';

COMMENT ON COLUMN penalty.impact_assessment_conclusion IS '评估结论 HED-1127';

COMMENT ON COLUMN penalty.impact_assessment_adopted IS '采纳 HED-1128';

-- 行政处罚:共同机关
CREATE TABLE penalty_co_agencies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_co_agencies IS '行政处罚:共同机关';

COMMENT ON COLUMN penalty_co_agencies.record_id IS '记录标识';

COMMENT ON COLUMN penalty_co_agencies.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_co_agencies.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN penalty_co_agencies.name IS '名称 HED-0051';

COMMENT ON COLUMN penalty_co_agencies.level IS '层级 HED-0052';

COMMENT ON COLUMN penalty_co_agencies.division IS '行政区划 HED-0053';

COMMENT ON COLUMN penalty_co_agencies.subject_type IS '主体性质 HED-0054';

-- 行政处罚:执法事项
CREATE TABLE penalty_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_matters IS '行政处罚:执法事项';

COMMENT ON COLUMN penalty_matters.record_id IS '记录标识';

COMMENT ON COLUMN penalty_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN penalty_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN penalty_matters.catalogue_version IS '目录版本 HED-0222';

-- 行政处罚:当事人
CREATE TABLE penalty_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	role VARCHAR(32),
	category VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	unknown_party BOOLEAN,
	uscc VARCHAR(18),
	id_type VARCHAR(32),
	id_number VARCHAR(100),
	id_absent_reason VARCHAR(200),
	other_numbers_registration VARCHAR(50),
	other_numbers_organisation VARCHAR(50),
	other_numbers_tax VARCHAR(50),
	other_numbers_institution VARCHAR(50),
	other_numbers_social VARCHAR(50),
	representative_role VARCHAR(32),
	representative_name VARCHAR(100),
	representative_id_type VARCHAR(32),
	representative_id_number VARCHAR(100),
	birth_date DATE,
	capacity VARCHAR(32),
	guardian VARCHAR(100),
	phone VARCHAR(50),
	registered_address VARCHAR(500),
	business_address VARCHAR(500),
	division VARCHAR(12),
	enterprise_kind VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK ("id_absent_reason" <> ''),
	CHECK ("other_numbers_registration" <> ''),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK ("other_numbers_tax" <> ''),
	CHECK ("other_numbers_institution" <> ''),
	CHECK ("other_numbers_social" <> ''),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK ("birth_date" >= DATE '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK ("phone" <> ''),
	CHECK ("registered_address" <> ''),
	CHECK ("business_address" <> ''),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("enterprise_kind" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_parties IS '行政处罚:当事人';

COMMENT ON COLUMN penalty_parties.record_id IS '记录标识';

COMMENT ON COLUMN penalty_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_parties.party_no IS '序号 HED-0080';

COMMENT ON COLUMN penalty_parties.role IS '地位 HED-0081';

COMMENT ON COLUMN penalty_parties.category IS '类别 HED-0082';

COMMENT ON COLUMN penalty_parties.name IS '名称 HED-0083';

COMMENT ON COLUMN penalty_parties.unknown_party IS '当事人不明 HED-0084';

COMMENT ON COLUMN penalty_parties.uscc IS '统一社会信用代码 HED-0085';

COMMENT ON COLUMN penalty_parties.id_type IS '证件类型 HED-0086';

COMMENT ON COLUMN penalty_parties.id_number IS '证件号码 HED-0087';

COMMENT ON COLUMN penalty_parties.id_absent_reason IS '无证件号码原因 HED-0088';

COMMENT ON COLUMN penalty_parties.other_numbers_registration IS '工商注册号 HED-0061';

COMMENT ON COLUMN penalty_parties.other_numbers_organisation IS '组织机构代码 HED-0062';

COMMENT ON COLUMN penalty_parties.other_numbers_tax IS '税务登记号 HED-0063';

COMMENT ON COLUMN penalty_parties.other_numbers_institution IS '事业单位证书号 HED-0064';

COMMENT ON COLUMN penalty_parties.other_numbers_social IS '社会组织登记证号 HED-0065';

COMMENT ON COLUMN penalty_parties.representative_role IS '身份 HED-0070';

COMMENT ON COLUMN penalty_parties.representative_name IS '姓名 HED-0071';

COMMENT ON COLUMN penalty_parties.representative_id_type IS '证件类型 HED-0072';

COMMENT ON COLUMN penalty_parties.representative_id_number IS '证件号码 HED-0073';

COMMENT ON COLUMN penalty_parties.birth_date IS '出生日期 HED-0091';

COMMENT ON COLUMN penalty_parties.capacity IS '行为能力 HED-0092';

COMMENT ON COLUMN penalty_parties.guardian IS '监护人 HED-0093';

COMMENT ON COLUMN penalty_parties.phone IS '联系电话 HED-0094';

COMMENT ON COLUMN penalty_parties.registered_address IS '注册地址 HED-0095';

COMMENT ON COLUMN penalty_parties.business_address IS '经营地址 HED-0096';

COMMENT ON COLUMN penalty_parties.division IS '行政区划 HED-0097';

COMMENT ON COLUMN penalty_parties.enterprise_kind IS '企业类型 HED-0098';

-- 行政处罚:执法人员
CREATE TABLE penalty_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_officers IS '行政处罚:执法人员';

COMMENT ON COLUMN penalty_officers.record_id IS '记录标识';

COMMENT ON COLUMN penalty_officers.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_officers.name IS '姓名 HED-0110';

COMMENT ON COLUMN penalty_officers.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN penalty_officers.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN penalty_officers.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN penalty_officers.role IS '分工 HED-0114';

COMMENT ON COLUMN penalty_officers.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN penalty_officers.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN penalty_officers.ends_on IS '结束日期 HED-0117';

-- 行政处罚:法律依据
CREATE TABLE penalty_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_bases IS '行政处罚:法律依据';

COMMENT ON COLUMN penalty_bases.record_id IS '记录标识';

COMMENT ON COLUMN penalty_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN penalty_bases.level IS '效力级别 HED-0211';

COMMENT ON COLUMN penalty_bases.article IS '条 HED-0212';

COMMENT ON COLUMN penalty_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN penalty_bases.item IS '项 HED-0214';

COMMENT ON COLUMN penalty_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN penalty_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN penalty_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN penalty_bases.gist IS '条文内容 HED-0218';

-- 行政处罚:关联行为
CREATE TABLE penalty_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_linked_acts IS '行政处罚:关联行为';

COMMENT ON COLUMN penalty_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN penalty_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN penalty_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN penalty_linked_acts.case_no IS '案号 HED-0252';

-- 行政处罚:全过程记录
CREATE TABLE penalty_recordings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32),
	stage VARCHAR(32),
	starts_at VARCHAR(35),
	ends_at VARCHAR(35),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK ("starts_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("ends_at" <> ''),
	CHECK ("ends_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_recordings IS '行政处罚:全过程记录';

COMMENT ON COLUMN penalty_recordings.record_id IS '记录标识';

COMMENT ON COLUMN penalty_recordings.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_recordings.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN penalty_recordings.digest IS '摘要 HED-0131';

COMMENT ON COLUMN penalty_recordings.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN penalty_recordings.kind IS '形式 HED-0170';

COMMENT ON COLUMN penalty_recordings.stage IS '环节 HED-0171';

COMMENT ON COLUMN penalty_recordings.starts_at IS '开始时间 HED-0172';

COMMENT ON COLUMN penalty_recordings.ends_at IS '结束时间 HED-0173';

-- 行政处罚:法制审核
CREATE TABLE penalty_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on DATE,
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on DATE,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("submitted_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK ("reviewer_agency" <> ''),
	CHECK ("concluded_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_legal_reviews IS '行政处罚:法制审核';

COMMENT ON COLUMN penalty_legal_reviews.record_id IS '记录标识';

COMMENT ON COLUMN penalty_legal_reviews.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_legal_reviews.required IS '依法应当审核 HED-0260';

COMMENT ON COLUMN penalty_legal_reviews.submitted_on IS '送审日期 HED-0262';

COMMENT ON COLUMN penalty_legal_reviews.result IS '结果 HED-0263';

COMMENT ON COLUMN penalty_legal_reviews.reviewer IS '审核人员 HED-0264';

COMMENT ON COLUMN penalty_legal_reviews.reviewer_agency IS '审核机构 HED-0265';

COMMENT ON COLUMN penalty_legal_reviews.reviewer_qualified IS '具有法律职业资格 HED-0266';

COMMENT ON COLUMN penalty_legal_reviews.concluded_on IS '审结日期 HED-0267';

COMMENT ON COLUMN penalty_legal_reviews.opinion IS '意见 HED-0268';

-- 行政处罚:审核情形
CREATE TABLE penalty_legal_reviews_grounds (
	record_id VARCHAR(64) NOT NULL,
	legal_reviews_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, legal_reviews_no, no),
	CHECK (legal_reviews_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" IN ('public_interest', 'hearing_held', 'complex', 'other_law')),
	FOREIGN KEY(record_id, legal_reviews_no) REFERENCES penalty_legal_reviews (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_legal_reviews_grounds IS '行政处罚:审核情形';

COMMENT ON COLUMN penalty_legal_reviews_grounds.record_id IS '记录标识';

COMMENT ON COLUMN penalty_legal_reviews_grounds.legal_reviews_no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_legal_reviews_grounds.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_legal_reviews_grounds.value IS '审核情形 HED-0261';

-- 行政处罚:集体讨论
CREATE TABLE penalty_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on DATE,
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("conclusion" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_discussions IS '行政处罚:集体讨论';

COMMENT ON COLUMN penalty_discussions.record_id IS '记录标识';

COMMENT ON COLUMN penalty_discussions.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_discussions.held_on IS '日期 HED-0275';

COMMENT ON COLUMN penalty_discussions.conclusion IS '结论 HED-0276';

-- 行政处罚:回避
CREATE TABLE penalty_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on DATE,
	decided_on DATE,
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK ("officer" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("decided_on" >= DATE '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_recusals IS '行政处罚:回避';

COMMENT ON COLUMN penalty_recusals.record_id IS '记录标识';

COMMENT ON COLUMN penalty_recusals.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_recusals.applicant IS '申请人 HED-0310';

COMMENT ON COLUMN penalty_recusals.officer IS '被申请人员 HED-0311';

COMMENT ON COLUMN penalty_recusals.requested_on IS '申请日期 HED-0312';

COMMENT ON COLUMN penalty_recusals.decided_on IS '决定日期 HED-0313';

COMMENT ON COLUMN penalty_recusals.decided_by IS '决定人 HED-0314';

COMMENT ON COLUMN penalty_recusals.result IS '结果 HED-0315';

-- 行政处罚:文书
CREATE TABLE penalty_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated DATE,
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK ("title" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_documents IS '行政处罚:文书';

COMMENT ON COLUMN penalty_documents.record_id IS '记录标识';

COMMENT ON COLUMN penalty_documents.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_documents.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN penalty_documents.digest IS '摘要 HED-0131';

COMMENT ON COLUMN penalty_documents.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN penalty_documents.kind IS '种类 HED-0140';

COMMENT ON COLUMN penalty_documents.number IS '文号 HED-0141';

COMMENT ON COLUMN penalty_documents.title IS '标题 HED-0142';

COMMENT ON COLUMN penalty_documents.dated IS '日期 HED-0143';

COMMENT ON COLUMN penalty_documents.sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN penalty_documents.signed IS '已签名 HED-0145';

COMMENT ON COLUMN penalty_documents.refusal_noted IS '已注明拒签 HED-0146';

-- 行政处罚:送达
CREATE TABLE penalty_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on DATE,
	served_on DATE,
	consent_signed_on DATE,
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("document_number" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK ("sent_on" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("consent_signed_on" >= DATE '1900-01-01'),
	CHECK ("witness" <> ''),
	CHECK ("announcement_until" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_services IS '行政处罚:送达';

COMMENT ON COLUMN penalty_services.record_id IS '记录标识';

COMMENT ON COLUMN penalty_services.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_services.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_services.document_number IS '文书文号 HED-0150';

COMMENT ON COLUMN penalty_services.document_kind IS '文书种类 HED-0151';

COMMENT ON COLUMN penalty_services.method IS '方式 HED-0152';

COMMENT ON COLUMN penalty_services.recipient IS '收件人 HED-0153';

COMMENT ON COLUMN penalty_services.sent_on IS '发出日期 HED-0154';

COMMENT ON COLUMN penalty_services.served_on IS '送达日期 HED-0155';

COMMENT ON COLUMN penalty_services.consent_signed_on IS '确认书签订日期 HED-0156';

COMMENT ON COLUMN penalty_services.refusal_noted IS '已注明拒收 HED-0157';

COMMENT ON COLUMN penalty_services.witness IS '见证人 HED-0158';

COMMENT ON COLUMN penalty_services.announcement_until IS '公告截止日期 HED-0159';

-- 行政处罚:复议诉讼
CREATE TABLE penalty_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on DATE,
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("result" <> ''),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_remedies IS '行政处罚:复议诉讼';

COMMENT ON COLUMN penalty_remedies.record_id IS '记录标识';

COMMENT ON COLUMN penalty_remedies.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_remedies.kind IS '途径 HED-0325';

COMMENT ON COLUMN penalty_remedies.filed_on IS '提起日期 HED-0326';

COMMENT ON COLUMN penalty_remedies.organ IS '受理机关 HED-0327';

COMMENT ON COLUMN penalty_remedies.result IS '结果 HED-0328';

COMMENT ON COLUMN penalty_remedies.closed_on IS '办结日期 HED-0329';

-- 行政处罚:证据
CREATE TABLE penalty_evidence (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('documentary', 'physical', 'audio_visual', 'electronic_data', 'testimony', 'party_statement', 'expert_opinion', 'scene_record')),
	CHECK ("name" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_evidence IS '行政处罚:证据';

COMMENT ON COLUMN penalty_evidence.record_id IS '记录标识';

COMMENT ON COLUMN penalty_evidence.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_evidence.kind IS '证据种类 HED-1000';

COMMENT ON COLUMN penalty_evidence.name IS '证据名称 HED-1001';

-- 行政处罚:保存物品
CREATE TABLE penalty_preservation_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_preservation_items IS '行政处罚:保存物品';

COMMENT ON COLUMN penalty_preservation_items.record_id IS '记录标识';

COMMENT ON COLUMN penalty_preservation_items.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_preservation_items.name IS '名称 HED-1200';

COMMENT ON COLUMN penalty_preservation_items.quantity IS '数量 HED-1201';

COMMENT ON COLUMN penalty_preservation_items.unit IS '计量单位 HED-1202';

-- 行政处罚:处罚告知
CREATE TABLE penalty_notices (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	dated DATE,
	served_on DATE,
	proposed_fine NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("document_number" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("proposed_fine" >= 0),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_notices IS '行政处罚:处罚告知';

COMMENT ON COLUMN penalty_notices.record_id IS '记录标识';

COMMENT ON COLUMN penalty_notices.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_notices.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_notices.document_number IS '文号 HED-1011';

COMMENT ON COLUMN penalty_notices.dated IS '日期 HED-1012';

COMMENT ON COLUMN penalty_notices.served_on IS '送达日期 HED-1013';

COMMENT ON COLUMN penalty_notices.proposed_fine IS '拟罚款金额 HED-1014';

-- 行政处罚:陈述申辩
CREATE TABLE penalty_defences (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	made BOOLEAN,
	waived BOOLEAN,
	made_on DATE,
	facts_raised VARCHAR(4000),
	reviewed_on DATE,
	adopted BOOLEAN,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("made_on" >= DATE '1900-01-01'),
	CHECK ("facts_raised" <> ''),
	CHECK ("reviewed_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_defences IS '行政处罚:陈述申辩';

COMMENT ON COLUMN penalty_defences.record_id IS '记录标识';

COMMENT ON COLUMN penalty_defences.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_defences.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_defences.made IS '已提出 HED-0300';

COMMENT ON COLUMN penalty_defences.waived IS '明确放弃 HED-0301';

COMMENT ON COLUMN penalty_defences.made_on IS '提出日期 HED-0302';

COMMENT ON COLUMN penalty_defences.facts_raised IS '事实理由 HED-0303';

COMMENT ON COLUMN penalty_defences.reviewed_on IS '复核日期 HED-0304';

COMMENT ON COLUMN penalty_defences.adopted IS '采纳 HED-0305';

COMMENT ON COLUMN penalty_defences.opinion IS '复核意见 HED-0306';

-- 行政处罚:听证
CREATE TABLE penalty_hearings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	notified_on DATE,
	waived BOOLEAN,
	requested_by VARCHAR(100),
	requested_on DATE,
	hearing_notice_on DATE,
	held_on DATE,
	is_public BOOLEAN,
	presider_name VARCHAR(100),
	presider_certificate_no VARCHAR(64),
	presider_certificate_kind VARCHAR(32),
	presider_agency_code VARCHAR(18),
	presider_role VARCHAR(32),
	presider_certificate_shown BOOLEAN,
	presider_starts_on DATE,
	presider_ends_on DATE,
	withdrawn_on DATE,
	deemed_waived BOOLEAN,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated DATE,
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	result VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	CHECK ("requested_by" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("hearing_notice_on" >= DATE '1900-01-01'),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("presider_name" <> ''),
	CHECK ("presider_certificate_no" <> ''),
	CHECK ("presider_certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("presider_agency_code" <> ''),
	CHECK ("presider_agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("presider_role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("presider_starts_on" >= DATE '1900-01-01'),
	CHECK ("presider_ends_on" >= DATE '1900-01-01'),
	CHECK ("withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK ("record_document_uri" <> ''),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK ("record_document_title" <> ''),
	CHECK ("record_document_dated" >= DATE '1900-01-01'),
	CHECK ("result" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_hearings IS '行政处罚:听证';

COMMENT ON COLUMN penalty_hearings.record_id IS '记录标识';

COMMENT ON COLUMN penalty_hearings.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_hearings.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_hearings.notified_on IS '告知日期 HED-0280';

COMMENT ON COLUMN penalty_hearings.waived IS '明确放弃 HED-0281';

COMMENT ON COLUMN penalty_hearings.requested_by IS '要求人 HED-0282';

COMMENT ON COLUMN penalty_hearings.requested_on IS '要求日期 HED-0283';

COMMENT ON COLUMN penalty_hearings.hearing_notice_on IS '通知日期 HED-0284';

COMMENT ON COLUMN penalty_hearings.held_on IS '举行日期 HED-0285';

COMMENT ON COLUMN penalty_hearings.is_public IS '公开举行 HED-0286';

COMMENT ON COLUMN penalty_hearings.presider_name IS '姓名 HED-0110';

COMMENT ON COLUMN penalty_hearings.presider_certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN penalty_hearings.presider_certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN penalty_hearings.presider_agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN penalty_hearings.presider_role IS '分工 HED-0114';

COMMENT ON COLUMN penalty_hearings.presider_certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN penalty_hearings.presider_starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN penalty_hearings.presider_ends_on IS '结束日期 HED-0117';

COMMENT ON COLUMN penalty_hearings.withdrawn_on IS '撤回日期 HED-0289';

COMMENT ON COLUMN penalty_hearings.deemed_waived IS '视为放弃 HED-0290';

COMMENT ON COLUMN penalty_hearings.record_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN penalty_hearings.record_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN penalty_hearings.record_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN penalty_hearings.record_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN penalty_hearings.record_document_number IS '文号 HED-0141';

COMMENT ON COLUMN penalty_hearings.record_document_title IS '标题 HED-0142';

COMMENT ON COLUMN penalty_hearings.record_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN penalty_hearings.record_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN penalty_hearings.record_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN penalty_hearings.record_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN penalty_hearings.result IS '结果 HED-0292';

-- 行政处罚:代理人
CREATE TABLE penalty_hearings_agents (
	record_id VARCHAR(64) NOT NULL,
	hearings_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, hearings_no, no),
	CHECK (hearings_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id, hearings_no) REFERENCES penalty_hearings (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_hearings_agents IS '行政处罚:代理人';

COMMENT ON COLUMN penalty_hearings_agents.record_id IS '记录标识';

COMMENT ON COLUMN penalty_hearings_agents.hearings_no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_hearings_agents.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_hearings_agents.value IS '代理人 HED-0288';

-- 行政处罚:变动情况
CREATE TABLE penalty_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on DATE,
	received_on DATE,
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" >= DATE '1900-01-01'),
	CHECK ("received_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("document_number" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_decision_alterations IS '行政处罚:变动情况';

COMMENT ON COLUMN penalty_decision_alterations.record_id IS '记录标识';

COMMENT ON COLUMN penalty_decision_alterations.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_decision_alterations.kind IS '种类 HED-0335';

COMMENT ON COLUMN penalty_decision_alterations.altered_on IS '变动日期 HED-0336';

COMMENT ON COLUMN penalty_decision_alterations.received_on IS '知悉日期 HED-0337';

COMMENT ON COLUMN penalty_decision_alterations.organ IS '作出机关 HED-0338';

COMMENT ON COLUMN penalty_decision_alterations.document_number IS '文号 HED-0339';

-- 行政处罚:处罚内容
CREATE TABLE penalty_penalties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	kind VARCHAR(32) NOT NULL,
	amount NUMERIC(18, 2),
	licence_kind VARCHAR(32),
	licence_name VARCHAR(200),
	licence_number VARCHAR(200),
	days INTEGER,
	starts_on DATE,
	ends_on DATE,
	lifelong BOOLEAN,
	text VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("kind" IN ('warning', 'public_criticism', 'fine', 'confiscate_gains', 'confiscate_property', 'suspend_licence', 'downgrade_qualification', 'revoke_licence', 'restrict_business', 'suspend_business', 'close_business', 'restrict_occupation', 'administrative_detention', 'other')),
	CHECK ("amount" >= 0),
	CHECK ("licence_kind" IN ('business_licence', 'other')),
	CHECK ("licence_name" <> ''),
	CHECK ("licence_number" <> ''),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("text" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_penalties IS '行政处罚:处罚内容';

COMMENT ON COLUMN penalty_penalties.record_id IS '记录标识';

COMMENT ON COLUMN penalty_penalties.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_penalties.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_penalties.kind IS '处罚种类 HED-1063';

COMMENT ON COLUMN penalty_penalties.amount IS '金额 HED-1064';

COMMENT ON COLUMN penalty_penalties.licence_kind IS '许可证件类别 HED-1066';

COMMENT ON COLUMN penalty_penalties.licence_name IS '许可证件名称 HED-1067';

COMMENT ON COLUMN penalty_penalties.licence_number IS '许可证件编号 HED-1068';

COMMENT ON COLUMN penalty_penalties.days IS '天数 HED-1069';

COMMENT ON COLUMN penalty_penalties.starts_on IS '起始日期 HED-1070';

COMMENT ON COLUMN penalty_penalties.ends_on IS '截止日期 HED-1071';

COMMENT ON COLUMN penalty_penalties.lifelong IS '终身 HED-1072';

COMMENT ON COLUMN penalty_penalties.text IS '处罚内容全文 HED-1073';

-- 行政处罚:没收物品
CREATE TABLE penalty_penalties_items (
	record_id VARCHAR(64) NOT NULL,
	penalties_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, penalties_no, no),
	CHECK (penalties_no >= 1),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	FOREIGN KEY(record_id, penalties_no) REFERENCES penalty_penalties (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_penalties_items IS '行政处罚:没收物品';

COMMENT ON COLUMN penalty_penalties_items.record_id IS '记录标识';

COMMENT ON COLUMN penalty_penalties_items.penalties_no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_penalties_items.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_penalties_items.name IS '名称 HED-1200';

COMMENT ON COLUMN penalty_penalties_items.quantity IS '数量 HED-1201';

COMMENT ON COLUMN penalty_penalties_items.unit IS '计量单位 HED-1202';

-- 行政处罚:裁量情节
CREATE TABLE penalty_discretion_circumstances (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('harm_removed', 'coerced_or_induced', 'confessed_unknown', 'meritorious', 'other_lighter', 'aged_14_to_17', 'limited_capacity', 'emergency_violation', 'other_heavier')),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_discretion_circumstances IS '行政处罚:裁量情节';

COMMENT ON COLUMN penalty_discretion_circumstances.record_id IS '记录标识';

COMMENT ON COLUMN penalty_discretion_circumstances.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_discretion_circumstances.value IS '裁量情节 HED-1076';

-- 行政处罚:执法人员签名
CREATE TABLE penalty_on_spot_signed_by (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_on_spot_signed_by IS '行政处罚:执法人员签名';

COMMENT ON COLUMN penalty_on_spot_signed_by.record_id IS '记录标识';

COMMENT ON COLUMN penalty_on_spot_signed_by.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_on_spot_signed_by.value IS '执法人员签名 HED-1082';

-- 行政处罚:缴款
CREATE TABLE penalty_payments (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	due_on DATE,
	paid_on DATE,
	amount NUMERIC(18, 2),
	channel VARCHAR(32),
	on_spot_reason VARCHAR(32),
	requested_by_party BOOLEAN,
	receipt_no VARCHAR(100),
	landed_on DATE,
	handed_in_on DATE,
	banked_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("due_on" >= DATE '1900-01-01'),
	CHECK ("paid_on" >= DATE '1900-01-01'),
	CHECK ("amount" >= 0),
	CHECK ("channel" IN ('bank', 'electronic', 'on_spot', 'other')),
	CHECK ("on_spot_reason" IN ('up_to_100', 'hard_to_collect', 'remote_at_request')),
	CHECK ("receipt_no" <> ''),
	CHECK ("landed_on" >= DATE '1900-01-01'),
	CHECK ("handed_in_on" >= DATE '1900-01-01'),
	CHECK ("banked_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_payments IS '行政处罚:缴款';

COMMENT ON COLUMN penalty_payments.record_id IS '记录标识';

COMMENT ON COLUMN penalty_payments.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_payments.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_payments.due_on IS '应缴日期 HED-1203';

COMMENT ON COLUMN penalty_payments.paid_on IS '缴款日期 HED-1204';

COMMENT ON COLUMN penalty_payments.amount IS '金额 HED-1205';

COMMENT ON COLUMN penalty_payments.channel IS '缴纳渠道 HED-1206';

COMMENT ON COLUMN penalty_payments.on_spot_reason IS '当场收缴理由 HED-1207';

COMMENT ON COLUMN penalty_payments.requested_by_party IS '当事人提出 HED-1208';

COMMENT ON COLUMN penalty_payments.receipt_no IS '票据号 HED-1209';

COMMENT ON COLUMN penalty_payments.landed_on IS '抵岸日期 HED-1210';

COMMENT ON COLUMN penalty_payments.handed_in_on IS '交至机关日期 HED-1211';

COMMENT ON COLUMN penalty_payments.banked_on IS '缴付银行日期 HED-1212';

-- 行政处罚:缴纳期限
CREATE TABLE penalty_deferral_due_dates (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value DATE NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_deferral_due_dates IS '行政处罚:缴纳期限';

COMMENT ON COLUMN penalty_deferral_due_dates.record_id IS '记录标识';

COMMENT ON COLUMN penalty_deferral_due_dates.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_deferral_due_dates.value IS '缴纳期限 HED-1217';

-- 行政处罚:加处罚款
CREATE TABLE penalty_surcharges (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	starts_on DATE,
	rate NUMERIC(10, 4),
	amount NUMERIC(18, 2),
	standard_told_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("rate" >= 0),
	CHECK ("amount" >= 0),
	CHECK ("standard_told_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_surcharges IS '行政处罚:加处罚款';

COMMENT ON COLUMN penalty_surcharges.record_id IS '记录标识';

COMMENT ON COLUMN penalty_surcharges.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_surcharges.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN penalty_surcharges.starts_on IS '起算日期 HED-1218';

COMMENT ON COLUMN penalty_surcharges.rate IS '每日比率 HED-1219';

COMMENT ON COLUMN penalty_surcharges.amount IS '金额 HED-1220';

COMMENT ON COLUMN penalty_surcharges.standard_told_on IS '标准告知日期 HED-1221';

-- 行政处罚:扣除期间
CREATE TABLE penalty_excluded_periods (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ground VARCHAR(32) NOT NULL,
	starts_on DATE NOT NULL,
	ends_on DATE NOT NULL,
	notified_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ground" IN ('hearing', 'tender', 'auction', 'product_inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'announcement', 'suspension', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_excluded_periods IS '行政处罚:扣除期间';

COMMENT ON COLUMN penalty_excluded_periods.record_id IS '记录标识';

COMMENT ON COLUMN penalty_excluded_periods.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_excluded_periods.ground IS '事由 HED-0345';

COMMENT ON COLUMN penalty_excluded_periods.starts_on IS '开始日期 HED-0346';

COMMENT ON COLUMN penalty_excluded_periods.ends_on IS '结束日期 HED-0347';

COMMENT ON COLUMN penalty_excluded_periods.notified_on IS '告知日期 HED-0348';

-- 行政处罚:期限延长
CREATE TABLE penalty_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on DATE,
	days INTEGER,
	until DATE,
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" >= DATE '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" >= DATE '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK ("reason" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_extensions IS '行政处罚:期限延长';

COMMENT ON COLUMN penalty_extensions.record_id IS '记录标识';

COMMENT ON COLUMN penalty_extensions.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_extensions.approved_on IS '批准日期 HED-0355';

COMMENT ON COLUMN penalty_extensions.days IS '日数 HED-0356';

COMMENT ON COLUMN penalty_extensions.until IS '延长至 HED-0357';

COMMENT ON COLUMN penalty_extensions.approver IS '批准人 HED-0358';

COMMENT ON COLUMN penalty_extensions.reason IS '理由 HED-0359';

COMMENT ON COLUMN penalty_extensions.notified_on IS '告知日期 HED-0360';

-- 行政处罚:没收财物处理
CREATE TABLE penalty_confiscated_disposal (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	item VARCHAR(500),
	kind VARCHAR(32),
	disposed_on DATE,
	proceeds NUMERIC(18, 2),
	treasury_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("item" <> ''),
	CHECK ("kind" IN ('auction', 'destroy', 'other')),
	CHECK ("disposed_on" >= DATE '1900-01-01'),
	CHECK ("proceeds" >= 0),
	CHECK ("treasury_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE penalty_confiscated_disposal IS '行政处罚:没收财物处理';

COMMENT ON COLUMN penalty_confiscated_disposal.record_id IS '记录标识';

COMMENT ON COLUMN penalty_confiscated_disposal.no IS '序号,从 1 开始';

COMMENT ON COLUMN penalty_confiscated_disposal.item IS '物品 HED-1222';

COMMENT ON COLUMN penalty_confiscated_disposal.kind IS '处理方式 HED-1223';

COMMENT ON COLUMN penalty_confiscated_disposal.disposed_on IS '处理日期 HED-1224';

COMMENT ON COLUMN penalty_confiscated_disposal.proceeds IS '所得价款 HED-1225';

COMMENT ON COLUMN penalty_confiscated_disposal.treasury_on IS '上缴国库日期 HED-1226';

-- 行政强制
CREATE TABLE coercion (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	case_no VARCHAR(100) NOT NULL,
	name VARCHAR(2000) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	delegate_code VARCHAR(18),
	delegate_name VARCHAR(200),
	delegate_level VARCHAR(32),
	delegate_division VARCHAR(12),
	delegate_subject_type VARCHAR(32),
	delegation_no VARCHAR(100),
	place_division VARCHAR(12),
	place_address VARCHAR(500),
	place_longitude NUMERIC(9, 6),
	place_latitude NUMERIC(9, 6),
	source VARCHAR(32),
	publicity_disclosed BOOLEAN,
	publicity_withheld_reason VARCHAR(500),
	publicity_published_on DATE,
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until DATE,
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on DATE,
	publicity_early_stop_stopped_on DATE,
	publicity_corrected_on DATE,
	publicity_withdrawn_on DATE,
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	nature VARCHAR(32) NOT NULL,
	kind VARCHAR(32) NOT NULL,
	reason VARCHAR(2000),
	facts VARCHAR(4000),
	details VARCHAR(2000),
	special_regime VARCHAR(32),
	special_law_none BOOLEAN,
	special_law_law VARCHAR(200),
	special_law_article VARCHAR(50),
	special_law_departs_from VARCHAR(100),
	approval_requested_at VARCHAR(35),
	approval_approved_at VARCHAR(35),
	approval_approver VARCHAR(100),
	approval_urgent BOOLEAN,
	approval_reported_at VARCHAR(35),
	approval_made_up_at VARCHAR(35),
	approval_refused_at VARCHAR(35),
	approval_lifted_at VARCHAR(35),
	decision_document_number VARCHAR(200),
	decision_dated DATE,
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on DATE,
	decision_remedy_notice_reconsideration_organ VARCHAR(200),
	decision_remedy_notice_days INTEGER,
	decision_remedy_notice_court VARCHAR(200),
	decision_remedy_notice_months INTEGER,
	decision_result VARCHAR(32),
	party_notified BOOLEAN,
	rights_told BOOLEAN,
	implemented_at VARCHAR(35),
	scene_party_present BOOLEAN,
	scene_witness VARCHAR(100),
	scene_witness_phone VARCHAR(50),
	scene_record_made BOOLEAN,
	list_document_digest_algorithm VARCHAR(32),
	list_document_digest VARCHAR(100),
	list_document_uri VARCHAR(1000),
	list_document_kind VARCHAR(32),
	list_document_number VARCHAR(200),
	list_document_title VARCHAR(500),
	list_document_dated DATE,
	list_document_sealed BOOLEAN,
	list_document_signed BOOLEAN,
	list_document_refusal_noted BOOLEAN,
	valid_from DATE,
	valid_until DATE,
	custodian_name VARCHAR(200),
	custodian_third_party BOOLEAN,
	custody_cost_to_party NUMERIC(18, 2),
	disposal_kind VARCHAR(32),
	disposal_dated DATE,
	disposal_release_ground VARCHAR(32),
	disposal_notified_on DATE,
	disposal_returned_on DATE,
	perishable_sale_sold_on DATE,
	perishable_sale_proceeds NUMERIC(18, 2),
	freeze_bank VARCHAR(200),
	freeze_notice_number VARCHAR(200),
	freeze_notice_served_on DATE,
	freeze_amount_involved NUMERIC(18, 2),
	freeze_bank_released_on DATE,
	liberty_family_notified_at VARCHAR(35),
	liberty_place_told BOOLEAN,
	liberty_limit_hours INTEGER,
	base_decision_no VARCHAR(200),
	amount_due NUMERIC(18, 2),
	planned_at VARCHAR(35),
	urgent BOOLEAN,
	immediate BOOLEAN,
	asset_flight_evidence BOOLEAN,
	demolition BOOLEAN,
	announcement_announced_on DATE,
	announcement_due_on DATE,
	utilities_cut BOOLEAN,
	substitute_performer VARCHAR(200),
	substitute_object VARCHAR(500),
	substitute_budget NUMERIC(18, 2),
	substitute_cost NUMERIC(18, 2),
	substitute_supervisor VARCHAR(200),
	substitute_performed_on DATE,
	substitute_completed_on DATE,
	substitute_third_party_unrelated BOOLEAN,
	transfer_order_bank VARCHAR(200),
	transfer_order_amount NUMERIC(18, 2),
	transfer_order_notice_on DATE,
	auction_house VARCHAR(200),
	auction_place VARCHAR(200),
	auction_held_on DATE,
	auction_proceeds NUMERIC(18, 2),
	treasury_on DATE,
	agreement_signed_on DATE,
	agreement_content VARCHAR(4000),
	agreement_reduction NUMERIC(18, 2),
	agreement_performed BOOLEAN,
	terminated_on DATE,
	termination_ground VARCHAR(32),
	reversal_reversed_on DATE,
	reversal_ground VARCHAR(32),
	reversal_result VARCHAR(32),
	court_application_reminded_on DATE,
	court_application_remedy_expired_on DATE,
	court_application_applied_on DATE,
	court_application_accepted_on DATE,
	court_application_ruling_on DATE,
	court_application_ruling VARCHAR(32),
	court_application_urgent BOOLEAN,
	ended_at VARCHAR(35),
	result VARCHAR(500),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("case_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK ("delegate_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegate_name" <> ''),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK ("delegate_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK ("place_division" <> ''),
	CHECK ("place_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("place_address" <> ''),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK ("publicity_published_on" >= DATE '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK ("publicity_until" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_applied_on" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" >= DATE '1900-01-01'),
	CHECK ("publicity_corrected_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('approved', 'reminded', 'decided', 'implemented', 'extended', 'disposed', 'released', 'transferred', 'agreement', 'suspended', 'resumed', 'completed', 'terminated', 'reversed')),
	CHECK ("nature" IN ('measure', 'execution')),
	CHECK ("kind" IN ('liberty', 'seal', 'seize', 'freeze', 'other_measure', 'surcharge', 'deduction', 'auction', 'restore', 'substitute', 'other_execution')),
	CHECK ("reason" <> ''),
	CHECK ("facts" <> ''),
	CHECK ("details" <> ''),
	CHECK ("special_regime" IN ('emergency', 'financial_prudential', 'customs_technical')),
	CHECK ("special_law_law" <> ''),
	CHECK ("special_law_article" <> ''),
	CHECK ("special_law_departs_from" <> ''),
	CHECK ("approval_requested_at" <> ''),
	CHECK ("approval_requested_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("approval_approved_at" <> ''),
	CHECK ("approval_approved_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("approval_approver" <> ''),
	CHECK ("approval_reported_at" <> ''),
	CHECK ("approval_reported_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("approval_made_up_at" <> ''),
	CHECK ("approval_made_up_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("approval_refused_at" <> ''),
	CHECK ("approval_refused_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("approval_lifted_at" <> ''),
	CHECK ("approval_lifted_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("decision_document_number" <> ''),
	CHECK ("decision_dated" >= DATE '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK ("decision_performance_method" <> ''),
	CHECK ("decision_performance_due_on" >= DATE '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('impose_measure', 'not_impose_measure', 'enforce')),
	CHECK ("implemented_at" <> ''),
	CHECK ("implemented_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("scene_witness" <> ''),
	CHECK ("scene_witness_phone" <> ''),
	CHECK ("list_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("list_document_digest" <> ''),
	CHECK ("list_document_uri" <> ''),
	CHECK ("list_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("list_document_number" <> ''),
	CHECK ("list_document_title" <> ''),
	CHECK ("list_document_dated" >= DATE '1900-01-01'),
	CHECK ("valid_from" >= DATE '1900-01-01'),
	CHECK ("valid_until" >= DATE '1900-01-01'),
	CHECK ("custodian_name" <> ''),
	CHECK ("custody_cost_to_party" >= 0),
	CHECK ("disposal_kind" IN ('confiscate', 'destroy', 'release', 'transfer', 'auction_or_sale')),
	CHECK ("disposal_dated" >= DATE '1900-01-01'),
	CHECK ("disposal_release_ground" IN ('no_violation', 'unrelated', 'case_decided', 'expired', 'no_longer_needed')),
	CHECK ("disposal_notified_on" >= DATE '1900-01-01'),
	CHECK ("disposal_returned_on" >= DATE '1900-01-01'),
	CHECK ("perishable_sale_sold_on" >= DATE '1900-01-01'),
	CHECK ("perishable_sale_proceeds" >= 0),
	CHECK ("freeze_bank" <> ''),
	CHECK ("freeze_notice_number" <> ''),
	CHECK ("freeze_notice_served_on" >= DATE '1900-01-01'),
	CHECK ("freeze_amount_involved" >= 0),
	CHECK ("freeze_bank_released_on" >= DATE '1900-01-01'),
	CHECK ("liberty_family_notified_at" <> ''),
	CHECK ("liberty_family_notified_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("liberty_limit_hours" BETWEEN 0 AND 2147483647),
	CHECK ("base_decision_no" <> ''),
	CHECK ("amount_due" >= 0),
	CHECK ("planned_at" <> ''),
	CHECK ("planned_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("announcement_announced_on" >= DATE '1900-01-01'),
	CHECK ("announcement_due_on" >= DATE '1900-01-01'),
	CHECK ("substitute_performer" <> ''),
	CHECK ("substitute_object" <> ''),
	CHECK ("substitute_budget" >= 0),
	CHECK ("substitute_cost" >= 0),
	CHECK ("substitute_supervisor" <> ''),
	CHECK ("substitute_performed_on" >= DATE '1900-01-01'),
	CHECK ("substitute_completed_on" >= DATE '1900-01-01'),
	CHECK ("transfer_order_bank" <> ''),
	CHECK ("transfer_order_amount" >= 0),
	CHECK ("transfer_order_notice_on" >= DATE '1900-01-01'),
	CHECK ("auction_house" <> ''),
	CHECK ("auction_place" <> ''),
	CHECK ("auction_held_on" >= DATE '1900-01-01'),
	CHECK ("auction_proceeds" >= 0),
	CHECK ("treasury_on" >= DATE '1900-01-01'),
	CHECK ("agreement_signed_on" >= DATE '1900-01-01'),
	CHECK ("agreement_content" <> ''),
	CHECK ("agreement_reduction" >= 0),
	CHECK ("terminated_on" >= DATE '1900-01-01'),
	CHECK ("termination_ground" IN ('citizen_died', 'entity_ended', 'object_lost', 'decision_revoked', 'other')),
	CHECK ("reversal_reversed_on" >= DATE '1900-01-01'),
	CHECK ("reversal_ground" IN ('decision_revoked', 'decision_changed', 'execution_error')),
	CHECK ("reversal_result" IN ('restored', 'returned', 'compensated')),
	CHECK ("court_application_reminded_on" >= DATE '1900-01-01'),
	CHECK ("court_application_remedy_expired_on" >= DATE '1900-01-01'),
	CHECK ("court_application_applied_on" >= DATE '1900-01-01'),
	CHECK ("court_application_accepted_on" >= DATE '1900-01-01'),
	CHECK ("court_application_ruling_on" >= DATE '1900-01-01'),
	CHECK ("court_application_ruling" IN ('execute', 'not_execute', 'not_accepted')),
	CHECK ("ended_at" <> ''),
	CHECK ("ended_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("result" <> '')
);

COMMENT ON TABLE coercion IS '行政强制';

COMMENT ON COLUMN coercion.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN coercion.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN coercion.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN coercion.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN coercion.operation IS '操作 HED-0006';

COMMENT ON COLUMN coercion.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN coercion.remarks IS '备注 HED-0008';

COMMENT ON COLUMN coercion.case_no IS '案号 HED-0020';

COMMENT ON COLUMN coercion.name IS '案件名称 HED-0021';

COMMENT ON COLUMN coercion.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN coercion.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN coercion.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN coercion.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN coercion.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN coercion.delegate_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN coercion.delegate_name IS '名称 HED-0051';

COMMENT ON COLUMN coercion.delegate_level IS '层级 HED-0052';

COMMENT ON COLUMN coercion.delegate_division IS '行政区划 HED-0053';

COMMENT ON COLUMN coercion.delegate_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN coercion.delegation_no IS '委托书编号 HED-0025';

COMMENT ON COLUMN coercion.place_division IS '行政区划 HED-0240';

COMMENT ON COLUMN coercion.place_address IS '详细地址 HED-0241';

COMMENT ON COLUMN coercion.place_longitude IS '经度 HED-0242';

COMMENT ON COLUMN coercion.place_latitude IS '纬度 HED-0243';

COMMENT ON COLUMN coercion.source IS '来源 HED-0031';

COMMENT ON COLUMN coercion.publicity_disclosed IS '公开 HED-0190';

COMMENT ON COLUMN coercion.publicity_withheld_reason IS '不公开理由 HED-0191';

COMMENT ON COLUMN coercion.publicity_published_on IS '公示日期 HED-0192';

COMMENT ON COLUMN coercion.publicity_channel IS '渠道 HED-0193';

COMMENT ON COLUMN coercion.publicity_uri IS '网址 HED-0194';

COMMENT ON COLUMN coercion.publicity_until IS '截止日期 HED-0195';

COMMENT ON COLUMN coercion.publicity_party_informed IS '已告知当事人 HED-0196';

COMMENT ON COLUMN coercion.publicity_early_stop_applied_on IS '申请日期 HED-0180';

COMMENT ON COLUMN coercion.publicity_early_stop_stopped_on IS '停止日期 HED-0181';

COMMENT ON COLUMN coercion.publicity_corrected_on IS '更正日期 HED-0198';

COMMENT ON COLUMN coercion.publicity_withdrawn_on IS '撤回日期 HED-0199';

COMMENT ON COLUMN coercion.publicity_withdrawal_reason IS '撤回理由 HED-0200';

COMMENT ON COLUMN coercion.secrecy IS '涉密情况 HED-0041';

COMMENT ON COLUMN coercion.status IS '强制状态 HED-1451';

COMMENT ON COLUMN coercion.nature IS '强制性质 HED-1452';

COMMENT ON COLUMN coercion.kind IS '强制种类 HED-1453';

COMMENT ON COLUMN coercion.reason IS '理由 HED-1454';

COMMENT ON COLUMN coercion.facts IS '事实 HED-1455';

COMMENT ON COLUMN coercion.details IS '具体内容 HED-1456';

COMMENT ON COLUMN coercion.special_regime IS '特别制度 HED-1457';

COMMENT ON COLUMN coercion.special_law_none IS '无另行规定 HED-0230';

COMMENT ON COLUMN coercion.special_law_law IS '法律名称 HED-0231';

COMMENT ON COLUMN coercion.special_law_article IS '条 HED-0232';

COMMENT ON COLUMN coercion.special_law_departs_from IS '所排除的条文 HED-0233';

COMMENT ON COLUMN coercion.approval_requested_at IS '请示时间 HED-1300';

COMMENT ON COLUMN coercion.approval_approved_at IS '批准时间 HED-1301';

COMMENT ON COLUMN coercion.approval_approver IS '批准人 HED-1302';

COMMENT ON COLUMN coercion.approval_urgent IS '情况紧急 HED-1303';

COMMENT ON COLUMN coercion.approval_reported_at IS '事后报告时间 HED-1304';

COMMENT ON COLUMN coercion.approval_made_up_at IS '补办批准时间 HED-1305';

COMMENT ON COLUMN coercion.approval_refused_at IS '不予批准时间 HED-1306';

COMMENT ON COLUMN coercion.approval_lifted_at IS '立即解除时间 HED-1307';

COMMENT ON COLUMN coercion.decision_document_number IS '文号 HED-0370';

COMMENT ON COLUMN coercion.decision_dated IS '日期 HED-0371';

COMMENT ON COLUMN coercion.decision_reason IS '理由 HED-0372';

COMMENT ON COLUMN coercion.decision_sealed IS '已加盖印章 HED-0373';

COMMENT ON COLUMN coercion.decision_performance_method IS '方式 HED-0365';

COMMENT ON COLUMN coercion.decision_performance_due_on IS '届满日期 HED-0366';

COMMENT ON COLUMN coercion.decision_remedy_notice_reconsideration_organ IS '复议机关 HED-0320';

COMMENT ON COLUMN coercion.decision_remedy_notice_days IS '复议期限日数 HED-0321';

COMMENT ON COLUMN coercion.decision_remedy_notice_court IS '诉讼法院 HED-0322';

COMMENT ON COLUMN coercion.decision_remedy_notice_months IS '诉讼期限月数 HED-0323';

COMMENT ON COLUMN coercion.decision_result IS '决定结果 HED-1450';

COMMENT ON COLUMN coercion.party_notified IS '已通知当事人 HED-1461';

COMMENT ON COLUMN coercion.rights_told IS '已告知权利 HED-1462';

COMMENT ON COLUMN coercion.implemented_at IS '实施时间 HED-1463';

COMMENT ON COLUMN coercion.scene_party_present IS '当事人到场 HED-1308';

COMMENT ON COLUMN coercion.scene_witness IS '见证人 HED-1309';

COMMENT ON COLUMN coercion.scene_witness_phone IS '见证人联系电话 HED-1310';

COMMENT ON COLUMN coercion.scene_record_made IS '已制作现场笔录 HED-1311';

COMMENT ON COLUMN coercion.list_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN coercion.list_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN coercion.list_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN coercion.list_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN coercion.list_document_number IS '文号 HED-0141';

COMMENT ON COLUMN coercion.list_document_title IS '标题 HED-0142';

COMMENT ON COLUMN coercion.list_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN coercion.list_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN coercion.list_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN coercion.list_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN coercion.valid_from IS '期限起始日期 HED-1467';

COMMENT ON COLUMN coercion.valid_until IS '期限截止日期 HED-1468';

COMMENT ON COLUMN coercion.custodian_name IS '姓名或者名称 HED-1332';

COMMENT ON COLUMN coercion.custodian_third_party IS '第三人保管 HED-1333';

COMMENT ON COLUMN coercion.custody_cost_to_party IS '当事人承担保管费 HED-1472';

COMMENT ON COLUMN coercion.disposal_kind IS '处理方式 HED-1334';

COMMENT ON COLUMN coercion.disposal_dated IS '日期 HED-1335';

COMMENT ON COLUMN coercion.disposal_release_ground IS '解除理由 HED-1336';

COMMENT ON COLUMN coercion.disposal_notified_on IS '告知日期 HED-1337';

COMMENT ON COLUMN coercion.disposal_returned_on IS '退还日期 HED-1338';

COMMENT ON COLUMN coercion.perishable_sale_sold_on IS '变卖日期 HED-1339';

COMMENT ON COLUMN coercion.perishable_sale_proceeds IS '所得价款 HED-1340';

COMMENT ON COLUMN coercion.freeze_bank IS '金融机构 HED-1341';

COMMENT ON COLUMN coercion.freeze_notice_number IS '通知书文号 HED-1342';

COMMENT ON COLUMN coercion.freeze_notice_served_on IS '通知书交付日期 HED-1343';

COMMENT ON COLUMN coercion.freeze_amount_involved IS '涉案金额 HED-1344';

COMMENT ON COLUMN coercion.freeze_bank_released_on IS '金融机构解冻日期 HED-1345';

COMMENT ON COLUMN coercion.liberty_family_notified_at IS '通知家属时间 HED-1346';

COMMENT ON COLUMN coercion.liberty_place_told IS '已告知机关地点期限 HED-1347';

COMMENT ON COLUMN coercion.liberty_limit_hours IS '法定期限小时数 HED-1348';

COMMENT ON COLUMN coercion.base_decision_no IS '据以执行的决定文号 HED-1477';

COMMENT ON COLUMN coercion.amount_due IS '应给付本金 HED-1480';

COMMENT ON COLUMN coercion.planned_at IS '决定执行时间 HED-1482';

COMMENT ON COLUMN coercion.urgent IS '情况紧急 HED-1483';

COMMENT ON COLUMN coercion.immediate IS '立即代履行 HED-1484';

COMMENT ON COLUMN coercion.asset_flight_evidence IS '有转移财物迹象 HED-1485';

COMMENT ON COLUMN coercion.demolition IS '强制拆除 HED-1486';

COMMENT ON COLUMN coercion.announcement_announced_on IS '公告日期 HED-1408';

COMMENT ON COLUMN coercion.announcement_due_on IS '自行拆除期限 HED-1409';

COMMENT ON COLUMN coercion.utilities_cut IS '停止居民生活供应 HED-1488';

COMMENT ON COLUMN coercion.substitute_performer IS '代履行人 HED-1410';

COMMENT ON COLUMN coercion.substitute_object IS '标的 HED-1411';

COMMENT ON COLUMN coercion.substitute_budget IS '费用预算 HED-1412';

COMMENT ON COLUMN coercion.substitute_cost IS '实际费用 HED-1413';

COMMENT ON COLUMN coercion.substitute_supervisor IS '到场监督人员 HED-1414';

COMMENT ON COLUMN coercion.substitute_performed_on IS '实施日期 HED-1415';

COMMENT ON COLUMN coercion.substitute_completed_on IS '完成日期 HED-1416';

COMMENT ON COLUMN coercion.substitute_third_party_unrelated IS '第三人无利害关系 HED-1418';

COMMENT ON COLUMN coercion.transfer_order_bank IS '金融机构 HED-1419';

COMMENT ON COLUMN coercion.transfer_order_amount IS '划拨金额 HED-1420';

COMMENT ON COLUMN coercion.transfer_order_notice_on IS '通知日期 HED-1421';

COMMENT ON COLUMN coercion.auction_house IS '拍卖机构 HED-1422';

COMMENT ON COLUMN coercion.auction_place IS '拍卖地点 HED-1423';

COMMENT ON COLUMN coercion.auction_held_on IS '拍卖日期 HED-1424';

COMMENT ON COLUMN coercion.auction_proceeds IS '所得价款 HED-1425';

COMMENT ON COLUMN coercion.treasury_on IS '上缴国库日期 HED-1492';

COMMENT ON COLUMN coercion.agreement_signed_on IS '签订日期 HED-1429';

COMMENT ON COLUMN coercion.agreement_content IS '协议内容 HED-1430';

COMMENT ON COLUMN coercion.agreement_reduction IS '减免金额 HED-1432';

COMMENT ON COLUMN coercion.agreement_performed IS '已履行 HED-1433';

COMMENT ON COLUMN coercion.terminated_on IS '终结执行日期 HED-1495';

COMMENT ON COLUMN coercion.termination_ground IS '终结执行理由 HED-1496';

COMMENT ON COLUMN coercion.reversal_reversed_on IS '回转日期 HED-1437';

COMMENT ON COLUMN coercion.reversal_ground IS '回转理由 HED-1438';

COMMENT ON COLUMN coercion.reversal_result IS '回转方式 HED-1439';

COMMENT ON COLUMN coercion.court_application_reminded_on IS '催告书送达日期 HED-1227';

COMMENT ON COLUMN coercion.court_application_remedy_expired_on IS '救济期限届满日期 HED-1228';

COMMENT ON COLUMN coercion.court_application_applied_on IS '申请日期 HED-1229';

COMMENT ON COLUMN coercion.court_application_accepted_on IS '受理日期 HED-1230';

COMMENT ON COLUMN coercion.court_application_ruling_on IS '裁定日期 HED-1231';

COMMENT ON COLUMN coercion.court_application_ruling IS '裁定结果 HED-1232';

COMMENT ON COLUMN coercion.court_application_urgent IS '申请立即执行 HED-1233';

COMMENT ON COLUMN coercion.ended_at IS '结束时间 HED-1499';

COMMENT ON COLUMN coercion.result IS '强制结果 HED-1500';

-- 行政强制:共同机关
CREATE TABLE coercion_co_agencies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_co_agencies IS '行政强制:共同机关';

COMMENT ON COLUMN coercion_co_agencies.record_id IS '记录标识';

COMMENT ON COLUMN coercion_co_agencies.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_co_agencies.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN coercion_co_agencies.name IS '名称 HED-0051';

COMMENT ON COLUMN coercion_co_agencies.level IS '层级 HED-0052';

COMMENT ON COLUMN coercion_co_agencies.division IS '行政区划 HED-0053';

COMMENT ON COLUMN coercion_co_agencies.subject_type IS '主体性质 HED-0054';

-- 行政强制:执法事项
CREATE TABLE coercion_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_matters IS '行政强制:执法事项';

COMMENT ON COLUMN coercion_matters.record_id IS '记录标识';

COMMENT ON COLUMN coercion_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN coercion_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN coercion_matters.catalogue_version IS '目录版本 HED-0222';

-- 行政强制:当事人
CREATE TABLE coercion_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	role VARCHAR(32),
	category VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	unknown_party BOOLEAN,
	uscc VARCHAR(18),
	id_type VARCHAR(32),
	id_number VARCHAR(100),
	id_absent_reason VARCHAR(200),
	other_numbers_registration VARCHAR(50),
	other_numbers_organisation VARCHAR(50),
	other_numbers_tax VARCHAR(50),
	other_numbers_institution VARCHAR(50),
	other_numbers_social VARCHAR(50),
	representative_role VARCHAR(32),
	representative_name VARCHAR(100),
	representative_id_type VARCHAR(32),
	representative_id_number VARCHAR(100),
	birth_date DATE,
	capacity VARCHAR(32),
	guardian VARCHAR(100),
	phone VARCHAR(50),
	registered_address VARCHAR(500),
	business_address VARCHAR(500),
	division VARCHAR(12),
	enterprise_kind VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK ("id_absent_reason" <> ''),
	CHECK ("other_numbers_registration" <> ''),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK ("other_numbers_tax" <> ''),
	CHECK ("other_numbers_institution" <> ''),
	CHECK ("other_numbers_social" <> ''),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK ("birth_date" >= DATE '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK ("phone" <> ''),
	CHECK ("registered_address" <> ''),
	CHECK ("business_address" <> ''),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("enterprise_kind" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_parties IS '行政强制:当事人';

COMMENT ON COLUMN coercion_parties.record_id IS '记录标识';

COMMENT ON COLUMN coercion_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_parties.party_no IS '序号 HED-0080';

COMMENT ON COLUMN coercion_parties.role IS '地位 HED-0081';

COMMENT ON COLUMN coercion_parties.category IS '类别 HED-0082';

COMMENT ON COLUMN coercion_parties.name IS '名称 HED-0083';

COMMENT ON COLUMN coercion_parties.unknown_party IS '当事人不明 HED-0084';

COMMENT ON COLUMN coercion_parties.uscc IS '统一社会信用代码 HED-0085';

COMMENT ON COLUMN coercion_parties.id_type IS '证件类型 HED-0086';

COMMENT ON COLUMN coercion_parties.id_number IS '证件号码 HED-0087';

COMMENT ON COLUMN coercion_parties.id_absent_reason IS '无证件号码原因 HED-0088';

COMMENT ON COLUMN coercion_parties.other_numbers_registration IS '工商注册号 HED-0061';

COMMENT ON COLUMN coercion_parties.other_numbers_organisation IS '组织机构代码 HED-0062';

COMMENT ON COLUMN coercion_parties.other_numbers_tax IS '税务登记号 HED-0063';

COMMENT ON COLUMN coercion_parties.other_numbers_institution IS '事业单位证书号 HED-0064';

COMMENT ON COLUMN coercion_parties.other_numbers_social IS '社会组织登记证号 HED-0065';

COMMENT ON COLUMN coercion_parties.representative_role IS '身份 HED-0070';

COMMENT ON COLUMN coercion_parties.representative_name IS '姓名 HED-0071';

COMMENT ON COLUMN coercion_parties.representative_id_type IS '证件类型 HED-0072';

COMMENT ON COLUMN coercion_parties.representative_id_number IS '证件号码 HED-0073';

COMMENT ON COLUMN coercion_parties.birth_date IS '出生日期 HED-0091';

COMMENT ON COLUMN coercion_parties.capacity IS '行为能力 HED-0092';

COMMENT ON COLUMN coercion_parties.guardian IS '监护人 HED-0093';

COMMENT ON COLUMN coercion_parties.phone IS '联系电话 HED-0094';

COMMENT ON COLUMN coercion_parties.registered_address IS '注册地址 HED-0095';

COMMENT ON COLUMN coercion_parties.business_address IS '经营地址 HED-0096';

COMMENT ON COLUMN coercion_parties.division IS '行政区划 HED-0097';

COMMENT ON COLUMN coercion_parties.enterprise_kind IS '企业类型 HED-0098';

-- 行政强制:执法人员
CREATE TABLE coercion_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_officers IS '行政强制:执法人员';

COMMENT ON COLUMN coercion_officers.record_id IS '记录标识';

COMMENT ON COLUMN coercion_officers.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_officers.name IS '姓名 HED-0110';

COMMENT ON COLUMN coercion_officers.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN coercion_officers.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN coercion_officers.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN coercion_officers.role IS '分工 HED-0114';

COMMENT ON COLUMN coercion_officers.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN coercion_officers.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN coercion_officers.ends_on IS '结束日期 HED-0117';

-- 行政强制:法律依据
CREATE TABLE coercion_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_bases IS '行政强制:法律依据';

COMMENT ON COLUMN coercion_bases.record_id IS '记录标识';

COMMENT ON COLUMN coercion_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN coercion_bases.level IS '效力级别 HED-0211';

COMMENT ON COLUMN coercion_bases.article IS '条 HED-0212';

COMMENT ON COLUMN coercion_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN coercion_bases.item IS '项 HED-0214';

COMMENT ON COLUMN coercion_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN coercion_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN coercion_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN coercion_bases.gist IS '条文内容 HED-0218';

-- 行政强制:关联行为
CREATE TABLE coercion_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_linked_acts IS '行政强制:关联行为';

COMMENT ON COLUMN coercion_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN coercion_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN coercion_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN coercion_linked_acts.case_no IS '案号 HED-0252';

-- 行政强制:全过程记录
CREATE TABLE coercion_recordings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32),
	stage VARCHAR(32),
	starts_at VARCHAR(35),
	ends_at VARCHAR(35),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK ("starts_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("ends_at" <> ''),
	CHECK ("ends_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_recordings IS '行政强制:全过程记录';

COMMENT ON COLUMN coercion_recordings.record_id IS '记录标识';

COMMENT ON COLUMN coercion_recordings.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_recordings.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN coercion_recordings.digest IS '摘要 HED-0131';

COMMENT ON COLUMN coercion_recordings.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN coercion_recordings.kind IS '形式 HED-0170';

COMMENT ON COLUMN coercion_recordings.stage IS '环节 HED-0171';

COMMENT ON COLUMN coercion_recordings.starts_at IS '开始时间 HED-0172';

COMMENT ON COLUMN coercion_recordings.ends_at IS '结束时间 HED-0173';

-- 行政强制:法制审核
CREATE TABLE coercion_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on DATE,
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on DATE,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("submitted_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK ("reviewer_agency" <> ''),
	CHECK ("concluded_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_legal_reviews IS '行政强制:法制审核';

COMMENT ON COLUMN coercion_legal_reviews.record_id IS '记录标识';

COMMENT ON COLUMN coercion_legal_reviews.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_legal_reviews.required IS '依法应当审核 HED-0260';

COMMENT ON COLUMN coercion_legal_reviews.submitted_on IS '送审日期 HED-0262';

COMMENT ON COLUMN coercion_legal_reviews.result IS '结果 HED-0263';

COMMENT ON COLUMN coercion_legal_reviews.reviewer IS '审核人员 HED-0264';

COMMENT ON COLUMN coercion_legal_reviews.reviewer_agency IS '审核机构 HED-0265';

COMMENT ON COLUMN coercion_legal_reviews.reviewer_qualified IS '具有法律职业资格 HED-0266';

COMMENT ON COLUMN coercion_legal_reviews.concluded_on IS '审结日期 HED-0267';

COMMENT ON COLUMN coercion_legal_reviews.opinion IS '意见 HED-0268';

-- 行政强制:审核情形
CREATE TABLE coercion_legal_reviews_grounds (
	record_id VARCHAR(64) NOT NULL,
	legal_reviews_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, legal_reviews_no, no),
	CHECK (legal_reviews_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" IN ('public_interest', 'hearing_held', 'complex', 'other_law')),
	FOREIGN KEY(record_id, legal_reviews_no) REFERENCES coercion_legal_reviews (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_legal_reviews_grounds IS '行政强制:审核情形';

COMMENT ON COLUMN coercion_legal_reviews_grounds.record_id IS '记录标识';

COMMENT ON COLUMN coercion_legal_reviews_grounds.legal_reviews_no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_legal_reviews_grounds.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_legal_reviews_grounds.value IS '审核情形 HED-0261';

-- 行政强制:集体讨论
CREATE TABLE coercion_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on DATE,
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("conclusion" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_discussions IS '行政强制:集体讨论';

COMMENT ON COLUMN coercion_discussions.record_id IS '记录标识';

COMMENT ON COLUMN coercion_discussions.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_discussions.held_on IS '日期 HED-0275';

COMMENT ON COLUMN coercion_discussions.conclusion IS '结论 HED-0276';

-- 行政强制:回避
CREATE TABLE coercion_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on DATE,
	decided_on DATE,
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK ("officer" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("decided_on" >= DATE '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_recusals IS '行政强制:回避';

COMMENT ON COLUMN coercion_recusals.record_id IS '记录标识';

COMMENT ON COLUMN coercion_recusals.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_recusals.applicant IS '申请人 HED-0310';

COMMENT ON COLUMN coercion_recusals.officer IS '被申请人员 HED-0311';

COMMENT ON COLUMN coercion_recusals.requested_on IS '申请日期 HED-0312';

COMMENT ON COLUMN coercion_recusals.decided_on IS '决定日期 HED-0313';

COMMENT ON COLUMN coercion_recusals.decided_by IS '决定人 HED-0314';

COMMENT ON COLUMN coercion_recusals.result IS '结果 HED-0315';

-- 行政强制:文书
CREATE TABLE coercion_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated DATE,
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK ("title" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_documents IS '行政强制:文书';

COMMENT ON COLUMN coercion_documents.record_id IS '记录标识';

COMMENT ON COLUMN coercion_documents.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_documents.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN coercion_documents.digest IS '摘要 HED-0131';

COMMENT ON COLUMN coercion_documents.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN coercion_documents.kind IS '种类 HED-0140';

COMMENT ON COLUMN coercion_documents.number IS '文号 HED-0141';

COMMENT ON COLUMN coercion_documents.title IS '标题 HED-0142';

COMMENT ON COLUMN coercion_documents.dated IS '日期 HED-0143';

COMMENT ON COLUMN coercion_documents.sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN coercion_documents.signed IS '已签名 HED-0145';

COMMENT ON COLUMN coercion_documents.refusal_noted IS '已注明拒签 HED-0146';

-- 行政强制:送达
CREATE TABLE coercion_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on DATE,
	served_on DATE,
	consent_signed_on DATE,
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("document_number" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK ("sent_on" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("consent_signed_on" >= DATE '1900-01-01'),
	CHECK ("witness" <> ''),
	CHECK ("announcement_until" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_services IS '行政强制:送达';

COMMENT ON COLUMN coercion_services.record_id IS '记录标识';

COMMENT ON COLUMN coercion_services.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_services.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN coercion_services.document_number IS '文书文号 HED-0150';

COMMENT ON COLUMN coercion_services.document_kind IS '文书种类 HED-0151';

COMMENT ON COLUMN coercion_services.method IS '方式 HED-0152';

COMMENT ON COLUMN coercion_services.recipient IS '收件人 HED-0153';

COMMENT ON COLUMN coercion_services.sent_on IS '发出日期 HED-0154';

COMMENT ON COLUMN coercion_services.served_on IS '送达日期 HED-0155';

COMMENT ON COLUMN coercion_services.consent_signed_on IS '确认书签订日期 HED-0156';

COMMENT ON COLUMN coercion_services.refusal_noted IS '已注明拒收 HED-0157';

COMMENT ON COLUMN coercion_services.witness IS '见证人 HED-0158';

COMMENT ON COLUMN coercion_services.announcement_until IS '公告截止日期 HED-0159';

-- 行政强制:复议诉讼
CREATE TABLE coercion_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on DATE,
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("result" <> ''),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_remedies IS '行政强制:复议诉讼';

COMMENT ON COLUMN coercion_remedies.record_id IS '记录标识';

COMMENT ON COLUMN coercion_remedies.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_remedies.kind IS '途径 HED-0325';

COMMENT ON COLUMN coercion_remedies.filed_on IS '提起日期 HED-0326';

COMMENT ON COLUMN coercion_remedies.organ IS '受理机关 HED-0327';

COMMENT ON COLUMN coercion_remedies.result IS '结果 HED-0328';

COMMENT ON COLUMN coercion_remedies.closed_on IS '办结日期 HED-0329';

-- 行政强制:变动情况
CREATE TABLE coercion_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on DATE,
	received_on DATE,
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" >= DATE '1900-01-01'),
	CHECK ("received_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("document_number" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_decision_alterations IS '行政强制:变动情况';

COMMENT ON COLUMN coercion_decision_alterations.record_id IS '记录标识';

COMMENT ON COLUMN coercion_decision_alterations.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_decision_alterations.kind IS '种类 HED-0335';

COMMENT ON COLUMN coercion_decision_alterations.altered_on IS '变动日期 HED-0336';

COMMENT ON COLUMN coercion_decision_alterations.received_on IS '知悉日期 HED-0337';

COMMENT ON COLUMN coercion_decision_alterations.organ IS '作出机关 HED-0338';

COMMENT ON COLUMN coercion_decision_alterations.document_number IS '文号 HED-0339';

-- 行政强制:强制对象
CREATE TABLE coercion_objects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	name VARCHAR(500),
	identifier VARCHAR(100),
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	value NUMERIC(18, 2),
	owner VARCHAR(200),
	location VARCHAR(200),
	bank VARCHAR(200),
	account_no VARCHAR(100),
	amount NUMERIC(18, 2),
	prior_restraint_organ VARCHAR(200),
	prior_restraint_kind VARCHAR(32),
	prior_restraint_document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('premises', 'facility', 'goods', 'deposit')),
	CHECK ("name" <> ''),
	CHECK ("identifier" <> ''),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	CHECK ("value" >= 0),
	CHECK ("owner" <> ''),
	CHECK ("location" <> ''),
	CHECK ("bank" <> ''),
	CHECK ("account_no" <> ''),
	CHECK ("amount" >= 0),
	CHECK ("prior_restraint_organ" <> ''),
	CHECK ("prior_restraint_kind" IN ('seal', 'seize', 'freeze')),
	CHECK ("prior_restraint_document_number" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_objects IS '行政强制:强制对象';

COMMENT ON COLUMN coercion_objects.record_id IS '记录标识';

COMMENT ON COLUMN coercion_objects.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_objects.kind IS '对象类别 HED-1315';

COMMENT ON COLUMN coercion_objects.name IS '名称 HED-1316';

COMMENT ON COLUMN coercion_objects.identifier IS '识别号 HED-1317';

COMMENT ON COLUMN coercion_objects.quantity IS '数量 HED-1318';

COMMENT ON COLUMN coercion_objects.unit IS '计量单位 HED-1319';

COMMENT ON COLUMN coercion_objects.value IS '价值 HED-1320';

COMMENT ON COLUMN coercion_objects.owner IS '所有人 HED-1321';

COMMENT ON COLUMN coercion_objects.location IS '所在地点 HED-1322';

COMMENT ON COLUMN coercion_objects.bank IS '金融机构 HED-1323';

COMMENT ON COLUMN coercion_objects.account_no IS '账号 HED-1324';

COMMENT ON COLUMN coercion_objects.amount IS '冻结数额 HED-1325';

COMMENT ON COLUMN coercion_objects.prior_restraint_organ IS '机关名称 HED-1312';

COMMENT ON COLUMN coercion_objects.prior_restraint_kind IS '限制种类 HED-1313';

COMMENT ON COLUMN coercion_objects.prior_restraint_document_number IS '文号 HED-1314';

-- 行政强制:期限延长
CREATE TABLE coercion_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on DATE,
	days INTEGER,
	until DATE,
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" >= DATE '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" >= DATE '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK ("reason" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_extensions IS '行政强制:期限延长';

COMMENT ON COLUMN coercion_extensions.record_id IS '记录标识';

COMMENT ON COLUMN coercion_extensions.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_extensions.approved_on IS '批准日期 HED-0355';

COMMENT ON COLUMN coercion_extensions.days IS '日数 HED-0356';

COMMENT ON COLUMN coercion_extensions.until IS '延长至 HED-0357';

COMMENT ON COLUMN coercion_extensions.approver IS '批准人 HED-0358';

COMMENT ON COLUMN coercion_extensions.reason IS '理由 HED-0359';

COMMENT ON COLUMN coercion_extensions.notified_on IS '告知日期 HED-0360';

-- 行政强制:检测检验检疫鉴定
CREATE TABLE coercion_testing (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	starts_on DATE,
	ends_on DATE,
	notified_on DATE,
	cost_to_party NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('testing', 'inspection', 'quarantine', 'appraisal')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	CHECK ("cost_to_party" >= 0),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_testing IS '行政强制:检测检验检疫鉴定';

COMMENT ON COLUMN coercion_testing.record_id IS '记录标识';

COMMENT ON COLUMN coercion_testing.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_testing.kind IS '种类 HED-1327';

COMMENT ON COLUMN coercion_testing.starts_on IS '起始日期 HED-1328';

COMMENT ON COLUMN coercion_testing.ends_on IS '截止日期 HED-1329';

COMMENT ON COLUMN coercion_testing.notified_on IS '告知日期 HED-1330';

COMMENT ON COLUMN coercion_testing.cost_to_party IS '当事人承担费用 HED-1331';

-- 行政强制:催告
CREATE TABLE coercion_reminders (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ordinal INTEGER,
	document_number VARCHAR(200),
	served_on DATE,
	service_method VARCHAR(32),
	due_on DATE,
	amount NUMERIC(18, 2),
	way VARCHAR(500),
	rights_told BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ordinal" BETWEEN 1 AND 2147483647),
	CHECK ("document_number" <> ''),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("service_method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("due_on" >= DATE '1900-01-01'),
	CHECK ("amount" >= 0),
	CHECK ("way" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_reminders IS '行政强制:催告';

COMMENT ON COLUMN coercion_reminders.record_id IS '记录标识';

COMMENT ON COLUMN coercion_reminders.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_reminders.ordinal IS '次序 HED-1400';

COMMENT ON COLUMN coercion_reminders.document_number IS '文号 HED-1401';

COMMENT ON COLUMN coercion_reminders.served_on IS '送达日期 HED-1402';

COMMENT ON COLUMN coercion_reminders.service_method IS '送达方式 HED-1403';

COMMENT ON COLUMN coercion_reminders.due_on IS '履行期限 HED-1404';

COMMENT ON COLUMN coercion_reminders.amount IS '金额 HED-1405';

COMMENT ON COLUMN coercion_reminders.way IS '履行方式 HED-1406';

COMMENT ON COLUMN coercion_reminders.rights_told IS '已告知陈述申辩权 HED-1407';

-- 行政强制:陈述申辩
CREATE TABLE coercion_defences (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	made BOOLEAN,
	waived BOOLEAN,
	made_on DATE,
	facts_raised VARCHAR(4000),
	reviewed_on DATE,
	adopted BOOLEAN,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("made_on" >= DATE '1900-01-01'),
	CHECK ("facts_raised" <> ''),
	CHECK ("reviewed_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_defences IS '行政强制:陈述申辩';

COMMENT ON COLUMN coercion_defences.record_id IS '记录标识';

COMMENT ON COLUMN coercion_defences.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_defences.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN coercion_defences.made IS '已提出 HED-0300';

COMMENT ON COLUMN coercion_defences.waived IS '明确放弃 HED-0301';

COMMENT ON COLUMN coercion_defences.made_on IS '提出日期 HED-0302';

COMMENT ON COLUMN coercion_defences.facts_raised IS '事实理由 HED-0303';

COMMENT ON COLUMN coercion_defences.reviewed_on IS '复核日期 HED-0304';

COMMENT ON COLUMN coercion_defences.adopted IS '采纳 HED-0305';

COMMENT ON COLUMN coercion_defences.opinion IS '复核意见 HED-0306';

-- 行政强制:加处罚款或者滞纳金
CREATE TABLE coercion_surcharges (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	starts_on DATE,
	rate NUMERIC(10, 4),
	amount NUMERIC(18, 2),
	standard_told_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("rate" >= 0),
	CHECK ("amount" >= 0),
	CHECK ("standard_told_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_surcharges IS '行政强制:加处罚款或者滞纳金';

COMMENT ON COLUMN coercion_surcharges.record_id IS '记录标识';

COMMENT ON COLUMN coercion_surcharges.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_surcharges.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN coercion_surcharges.starts_on IS '起算日期 HED-1218';

COMMENT ON COLUMN coercion_surcharges.rate IS '每日比率 HED-1219';

COMMENT ON COLUMN coercion_surcharges.amount IS '金额 HED-1220';

COMMENT ON COLUMN coercion_surcharges.standard_told_on IS '标准告知日期 HED-1221';

-- 行政强制:签名人
CREATE TABLE coercion_substitute_signatories (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_substitute_signatories IS '行政强制:签名人';

COMMENT ON COLUMN coercion_substitute_signatories.record_id IS '记录标识';

COMMENT ON COLUMN coercion_substitute_signatories.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_substitute_signatories.value IS '签名人 HED-1417';

-- 行政强制:分阶段履行
CREATE TABLE coercion_agreement_stages (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	due_on DATE,
	obligation VARCHAR(500),
	amount NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("due_on" >= DATE '1900-01-01'),
	CHECK ("obligation" <> ''),
	CHECK ("amount" >= 0),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_agreement_stages IS '行政强制:分阶段履行';

COMMENT ON COLUMN coercion_agreement_stages.record_id IS '记录标识';

COMMENT ON COLUMN coercion_agreement_stages.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_agreement_stages.due_on IS '履行期限 HED-1426';

COMMENT ON COLUMN coercion_agreement_stages.obligation IS '义务内容 HED-1427';

COMMENT ON COLUMN coercion_agreement_stages.amount IS '金额 HED-1428';

-- 行政强制:中止执行
CREATE TABLE coercion_suspensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ground VARCHAR(32),
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ground" IN ('no_ability', 'third_party_claim', 'irreparable_loss', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE coercion_suspensions IS '行政强制:中止执行';

COMMENT ON COLUMN coercion_suspensions.record_id IS '记录标识';

COMMENT ON COLUMN coercion_suspensions.no IS '序号,从 1 开始';

COMMENT ON COLUMN coercion_suspensions.ground IS '中止理由 HED-1434';

COMMENT ON COLUMN coercion_suspensions.starts_on IS '中止日期 HED-1435';

COMMENT ON COLUMN coercion_suspensions.ends_on IS '恢复日期 HED-1436';

-- 行政检查
CREATE TABLE inspection (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	case_no VARCHAR(100) NOT NULL,
	name VARCHAR(2000) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	delegate_code VARCHAR(18),
	delegate_name VARCHAR(200),
	delegate_level VARCHAR(32),
	delegate_division VARCHAR(12),
	delegate_subject_type VARCHAR(32),
	delegation_no VARCHAR(100),
	place_division VARCHAR(12),
	place_address VARCHAR(500),
	place_longitude NUMERIC(9, 6),
	place_latitude NUMERIC(9, 6),
	source VARCHAR(32),
	publicity_disclosed BOOLEAN,
	publicity_withheld_reason VARCHAR(500),
	publicity_published_on DATE,
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until DATE,
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on DATE,
	publicity_early_stop_stopped_on DATE,
	publicity_corrected_on DATE,
	publicity_withdrawn_on DATE,
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	plan_no VARCHAR(100),
	form VARCHAR(32) NOT NULL,
	selection VARCHAR(32),
	mode VARCHAR(32) NOT NULL,
	joint BOOLEAN,
	supervised_object VARCHAR(200),
	approval_dated DATE,
	approval_approver VARCHAR(100),
	approval_urgent BOOLEAN,
	notice_document_digest_algorithm VARCHAR(32),
	notice_document_digest VARCHAR(100),
	notice_document_uri VARCHAR(1000),
	notice_document_kind VARCHAR(32),
	notice_document_number VARCHAR(200),
	notice_document_title VARCHAR(500),
	notice_document_dated DATE,
	notice_document_sealed BOOLEAN,
	notice_document_signed BOOLEAN,
	notice_document_refusal_noted BOOLEAN,
	starts_at VARCHAR(35) NOT NULL,
	ends_at VARCHAR(35),
	result VARCHAR(32),
	problems VARCHAR(4000),
	disposition VARCHAR(1000),
	correction_due_on DATE,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated DATE,
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	witness VARCHAR(100),
	sampling_cost NUMERIC(18, 2),
	credit_grade VARCHAR(50),
	enterprise_involved BOOLEAN,
	check_in_at VARCHAR(35),
	check_out_at VARCHAR(35),
	check_in_no VARCHAR(100),
	published_list VARCHAR(200),
	published_list_uri VARCHAR(1000),
	yearly_count INTEGER,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("case_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK ("delegate_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegate_name" <> ''),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK ("delegate_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK ("place_division" <> ''),
	CHECK ("place_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("place_address" <> ''),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK ("publicity_published_on" >= DATE '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK ("publicity_until" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_applied_on" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" >= DATE '1900-01-01'),
	CHECK ("publicity_corrected_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('planned', 'approved', 'notified', 'in_progress', 'finished', 'handling', 'closed')),
	CHECK ("plan_no" <> ''),
	CHECK ("form" IN ('daily', 'case', 'special')),
	CHECK ("selection" IN ('random', 'directed', 'full_coverage')),
	CHECK ("mode" IN ('on_site', 'off_site', 'sampling')),
	CHECK ("supervised_object" <> ''),
	CHECK ("approval_dated" >= DATE '1900-01-01'),
	CHECK ("approval_approver" <> ''),
	CHECK ("notice_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("notice_document_digest" <> ''),
	CHECK ("notice_document_uri" <> ''),
	CHECK ("notice_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("notice_document_number" <> ''),
	CHECK ("notice_document_title" <> ''),
	CHECK ("notice_document_dated" >= DATE '1900-01-01'),
	CHECK ("starts_at" <> ''),
	CHECK ("starts_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("ends_at" <> ''),
	CHECK ("ends_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("result" IN ('no_problem', 'corrected_on_spot', 'correction_ordered', 'violation_suspected', 'transferred', 'unreachable', 'refused', 'no_such_activity', 'problem_pending', 'corrected_after_order', 'not_disclosed', 'false_disclosure', 'closed_down', 'deregistered', 'licence_revoked', 'registration_annulled', 'moved_out', 'other')),
	CHECK ("problems" <> ''),
	CHECK ("disposition" <> ''),
	CHECK ("correction_due_on" >= DATE '1900-01-01'),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK ("record_document_uri" <> ''),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK ("record_document_title" <> ''),
	CHECK ("record_document_dated" >= DATE '1900-01-01'),
	CHECK ("witness" <> ''),
	CHECK ("sampling_cost" >= 0),
	CHECK ("credit_grade" <> ''),
	CHECK ("check_in_at" <> ''),
	CHECK ("check_in_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("check_out_at" <> ''),
	CHECK ("check_out_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("check_in_no" <> ''),
	CHECK ("published_list" <> ''),
	CHECK ("published_list_uri" <> ''),
	CHECK ("yearly_count" BETWEEN 1 AND 2147483647)
);

COMMENT ON TABLE inspection IS '行政检查';

COMMENT ON COLUMN inspection.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN inspection.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN inspection.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN inspection.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN inspection.operation IS '操作 HED-0006';

COMMENT ON COLUMN inspection.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN inspection.remarks IS '备注 HED-0008';

COMMENT ON COLUMN inspection.case_no IS '案号 HED-0020';

COMMENT ON COLUMN inspection.name IS '案件名称 HED-0021';

COMMENT ON COLUMN inspection.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN inspection.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN inspection.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN inspection.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN inspection.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN inspection.delegate_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN inspection.delegate_name IS '名称 HED-0051';

COMMENT ON COLUMN inspection.delegate_level IS '层级 HED-0052';

COMMENT ON COLUMN inspection.delegate_division IS '行政区划 HED-0053';

COMMENT ON COLUMN inspection.delegate_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN inspection.delegation_no IS '委托书编号 HED-0025';

COMMENT ON COLUMN inspection.place_division IS '行政区划 HED-0240';

COMMENT ON COLUMN inspection.place_address IS '详细地址 HED-0241';

COMMENT ON COLUMN inspection.place_longitude IS '经度 HED-0242';

COMMENT ON COLUMN inspection.place_latitude IS '纬度 HED-0243';

COMMENT ON COLUMN inspection.source IS '来源 HED-0031';

COMMENT ON COLUMN inspection.publicity_disclosed IS '公开 HED-0190';

COMMENT ON COLUMN inspection.publicity_withheld_reason IS '不公开理由 HED-0191';

COMMENT ON COLUMN inspection.publicity_published_on IS '公示日期 HED-0192';

COMMENT ON COLUMN inspection.publicity_channel IS '渠道 HED-0193';

COMMENT ON COLUMN inspection.publicity_uri IS '网址 HED-0194';

COMMENT ON COLUMN inspection.publicity_until IS '截止日期 HED-0195';

COMMENT ON COLUMN inspection.publicity_party_informed IS '已告知当事人 HED-0196';

COMMENT ON COLUMN inspection.publicity_early_stop_applied_on IS '申请日期 HED-0180';

COMMENT ON COLUMN inspection.publicity_early_stop_stopped_on IS '停止日期 HED-0181';

COMMENT ON COLUMN inspection.publicity_corrected_on IS '更正日期 HED-0198';

COMMENT ON COLUMN inspection.publicity_withdrawn_on IS '撤回日期 HED-0199';

COMMENT ON COLUMN inspection.publicity_withdrawal_reason IS '撤回理由 HED-0200';

COMMENT ON COLUMN inspection.secrecy IS '涉密情况 HED-0041';

COMMENT ON COLUMN inspection.status IS '检查状态 HED-1609';

COMMENT ON COLUMN inspection.plan_no IS '计划编号 HED-1610';

COMMENT ON COLUMN inspection.form IS '检查形式 HED-1611';

COMMENT ON COLUMN inspection.selection IS '对象选取方式 HED-1612';

COMMENT ON COLUMN inspection.mode IS '检查方式 HED-1613';

COMMENT ON COLUMN inspection.joint IS '联合检查 HED-1614';

COMMENT ON COLUMN inspection.supervised_object IS '监管对象 HED-1615';

COMMENT ON COLUMN inspection.approval_dated IS '日期 HED-1600';

COMMENT ON COLUMN inspection.approval_approver IS '批准人 HED-1601';

COMMENT ON COLUMN inspection.approval_urgent IS '情况紧急 HED-1602';

COMMENT ON COLUMN inspection.notice_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN inspection.notice_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN inspection.notice_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN inspection.notice_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN inspection.notice_document_number IS '文号 HED-0141';

COMMENT ON COLUMN inspection.notice_document_title IS '标题 HED-0142';

COMMENT ON COLUMN inspection.notice_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN inspection.notice_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN inspection.notice_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN inspection.notice_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN inspection.starts_at IS '开始时间 HED-1620';

COMMENT ON COLUMN inspection.ends_at IS '结束时间 HED-1621';

COMMENT ON COLUMN inspection.result IS '检查结果 HED-1623';

COMMENT ON COLUMN inspection.problems IS '发现问题 HED-1624';

COMMENT ON COLUMN inspection.disposition IS '处理措施 HED-1625';

COMMENT ON COLUMN inspection.correction_due_on IS '改正期限 HED-1626';

COMMENT ON COLUMN inspection.record_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN inspection.record_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN inspection.record_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN inspection.record_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN inspection.record_document_number IS '文号 HED-0141';

COMMENT ON COLUMN inspection.record_document_title IS '标题 HED-0142';

COMMENT ON COLUMN inspection.record_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN inspection.record_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN inspection.record_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN inspection.record_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN inspection.witness IS '见证人 HED-1628';

COMMENT ON COLUMN inspection.sampling_cost IS '费用 HED-1608';

COMMENT ON COLUMN inspection.credit_grade IS '信用等级 HED-1630';

COMMENT ON COLUMN inspection.enterprise_involved IS '涉企检查 HED-1632';

COMMENT ON COLUMN inspection.check_in_at IS '扫码入企时间 HED-1633';

COMMENT ON COLUMN inspection.check_out_at IS '扫码离企时间 HED-1634';

COMMENT ON COLUMN inspection.check_in_no IS '扫码留痕编号 HED-1635';

COMMENT ON COLUMN inspection.published_list IS '公布的事项清单 HED-1636';

COMMENT ON COLUMN inspection.published_list_uri IS '事项清单网址 HED-1637';

COMMENT ON COLUMN inspection.yearly_count IS '本年度次数 HED-1638';

-- 行政检查:共同机关
CREATE TABLE inspection_co_agencies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_co_agencies IS '行政检查:共同机关';

COMMENT ON COLUMN inspection_co_agencies.record_id IS '记录标识';

COMMENT ON COLUMN inspection_co_agencies.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_co_agencies.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN inspection_co_agencies.name IS '名称 HED-0051';

COMMENT ON COLUMN inspection_co_agencies.level IS '层级 HED-0052';

COMMENT ON COLUMN inspection_co_agencies.division IS '行政区划 HED-0053';

COMMENT ON COLUMN inspection_co_agencies.subject_type IS '主体性质 HED-0054';

-- 行政检查:执法事项
CREATE TABLE inspection_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_matters IS '行政检查:执法事项';

COMMENT ON COLUMN inspection_matters.record_id IS '记录标识';

COMMENT ON COLUMN inspection_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN inspection_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN inspection_matters.catalogue_version IS '目录版本 HED-0222';

-- 行政检查:当事人
CREATE TABLE inspection_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	role VARCHAR(32),
	category VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	unknown_party BOOLEAN,
	uscc VARCHAR(18),
	id_type VARCHAR(32),
	id_number VARCHAR(100),
	id_absent_reason VARCHAR(200),
	other_numbers_registration VARCHAR(50),
	other_numbers_organisation VARCHAR(50),
	other_numbers_tax VARCHAR(50),
	other_numbers_institution VARCHAR(50),
	other_numbers_social VARCHAR(50),
	representative_role VARCHAR(32),
	representative_name VARCHAR(100),
	representative_id_type VARCHAR(32),
	representative_id_number VARCHAR(100),
	birth_date DATE,
	capacity VARCHAR(32),
	guardian VARCHAR(100),
	phone VARCHAR(50),
	registered_address VARCHAR(500),
	business_address VARCHAR(500),
	division VARCHAR(12),
	enterprise_kind VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK ("id_absent_reason" <> ''),
	CHECK ("other_numbers_registration" <> ''),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK ("other_numbers_tax" <> ''),
	CHECK ("other_numbers_institution" <> ''),
	CHECK ("other_numbers_social" <> ''),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK ("birth_date" >= DATE '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK ("phone" <> ''),
	CHECK ("registered_address" <> ''),
	CHECK ("business_address" <> ''),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("enterprise_kind" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_parties IS '行政检查:当事人';

COMMENT ON COLUMN inspection_parties.record_id IS '记录标识';

COMMENT ON COLUMN inspection_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_parties.party_no IS '序号 HED-0080';

COMMENT ON COLUMN inspection_parties.role IS '地位 HED-0081';

COMMENT ON COLUMN inspection_parties.category IS '类别 HED-0082';

COMMENT ON COLUMN inspection_parties.name IS '名称 HED-0083';

COMMENT ON COLUMN inspection_parties.unknown_party IS '当事人不明 HED-0084';

COMMENT ON COLUMN inspection_parties.uscc IS '统一社会信用代码 HED-0085';

COMMENT ON COLUMN inspection_parties.id_type IS '证件类型 HED-0086';

COMMENT ON COLUMN inspection_parties.id_number IS '证件号码 HED-0087';

COMMENT ON COLUMN inspection_parties.id_absent_reason IS '无证件号码原因 HED-0088';

COMMENT ON COLUMN inspection_parties.other_numbers_registration IS '工商注册号 HED-0061';

COMMENT ON COLUMN inspection_parties.other_numbers_organisation IS '组织机构代码 HED-0062';

COMMENT ON COLUMN inspection_parties.other_numbers_tax IS '税务登记号 HED-0063';

COMMENT ON COLUMN inspection_parties.other_numbers_institution IS '事业单位证书号 HED-0064';

COMMENT ON COLUMN inspection_parties.other_numbers_social IS '社会组织登记证号 HED-0065';

COMMENT ON COLUMN inspection_parties.representative_role IS '身份 HED-0070';

COMMENT ON COLUMN inspection_parties.representative_name IS '姓名 HED-0071';

COMMENT ON COLUMN inspection_parties.representative_id_type IS '证件类型 HED-0072';

COMMENT ON COLUMN inspection_parties.representative_id_number IS '证件号码 HED-0073';

COMMENT ON COLUMN inspection_parties.birth_date IS '出生日期 HED-0091';

COMMENT ON COLUMN inspection_parties.capacity IS '行为能力 HED-0092';

COMMENT ON COLUMN inspection_parties.guardian IS '监护人 HED-0093';

COMMENT ON COLUMN inspection_parties.phone IS '联系电话 HED-0094';

COMMENT ON COLUMN inspection_parties.registered_address IS '注册地址 HED-0095';

COMMENT ON COLUMN inspection_parties.business_address IS '经营地址 HED-0096';

COMMENT ON COLUMN inspection_parties.division IS '行政区划 HED-0097';

COMMENT ON COLUMN inspection_parties.enterprise_kind IS '企业类型 HED-0098';

-- 行政检查:执法人员
CREATE TABLE inspection_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_officers IS '行政检查:执法人员';

COMMENT ON COLUMN inspection_officers.record_id IS '记录标识';

COMMENT ON COLUMN inspection_officers.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_officers.name IS '姓名 HED-0110';

COMMENT ON COLUMN inspection_officers.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN inspection_officers.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN inspection_officers.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN inspection_officers.role IS '分工 HED-0114';

COMMENT ON COLUMN inspection_officers.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN inspection_officers.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN inspection_officers.ends_on IS '结束日期 HED-0117';

-- 行政检查:法律依据
CREATE TABLE inspection_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_bases IS '行政检查:法律依据';

COMMENT ON COLUMN inspection_bases.record_id IS '记录标识';

COMMENT ON COLUMN inspection_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN inspection_bases.level IS '效力级别 HED-0211';

COMMENT ON COLUMN inspection_bases.article IS '条 HED-0212';

COMMENT ON COLUMN inspection_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN inspection_bases.item IS '项 HED-0214';

COMMENT ON COLUMN inspection_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN inspection_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN inspection_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN inspection_bases.gist IS '条文内容 HED-0218';

-- 行政检查:关联行为
CREATE TABLE inspection_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_linked_acts IS '行政检查:关联行为';

COMMENT ON COLUMN inspection_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN inspection_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN inspection_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN inspection_linked_acts.case_no IS '案号 HED-0252';

-- 行政检查:全过程记录
CREATE TABLE inspection_recordings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32),
	stage VARCHAR(32),
	starts_at VARCHAR(35),
	ends_at VARCHAR(35),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK ("starts_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("ends_at" <> ''),
	CHECK ("ends_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_recordings IS '行政检查:全过程记录';

COMMENT ON COLUMN inspection_recordings.record_id IS '记录标识';

COMMENT ON COLUMN inspection_recordings.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_recordings.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN inspection_recordings.digest IS '摘要 HED-0131';

COMMENT ON COLUMN inspection_recordings.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN inspection_recordings.kind IS '形式 HED-0170';

COMMENT ON COLUMN inspection_recordings.stage IS '环节 HED-0171';

COMMENT ON COLUMN inspection_recordings.starts_at IS '开始时间 HED-0172';

COMMENT ON COLUMN inspection_recordings.ends_at IS '结束时间 HED-0173';

-- 行政检查:法制审核
CREATE TABLE inspection_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on DATE,
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on DATE,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("submitted_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK ("reviewer_agency" <> ''),
	CHECK ("concluded_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_legal_reviews IS '行政检查:法制审核';

COMMENT ON COLUMN inspection_legal_reviews.record_id IS '记录标识';

COMMENT ON COLUMN inspection_legal_reviews.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_legal_reviews.required IS '依法应当审核 HED-0260';

COMMENT ON COLUMN inspection_legal_reviews.submitted_on IS '送审日期 HED-0262';

COMMENT ON COLUMN inspection_legal_reviews.result IS '结果 HED-0263';

COMMENT ON COLUMN inspection_legal_reviews.reviewer IS '审核人员 HED-0264';

COMMENT ON COLUMN inspection_legal_reviews.reviewer_agency IS '审核机构 HED-0265';

COMMENT ON COLUMN inspection_legal_reviews.reviewer_qualified IS '具有法律职业资格 HED-0266';

COMMENT ON COLUMN inspection_legal_reviews.concluded_on IS '审结日期 HED-0267';

COMMENT ON COLUMN inspection_legal_reviews.opinion IS '意见 HED-0268';

-- 行政检查:审核情形
CREATE TABLE inspection_legal_reviews_grounds (
	record_id VARCHAR(64) NOT NULL,
	legal_reviews_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, legal_reviews_no, no),
	CHECK (legal_reviews_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" IN ('public_interest', 'hearing_held', 'complex', 'other_law')),
	FOREIGN KEY(record_id, legal_reviews_no) REFERENCES inspection_legal_reviews (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_legal_reviews_grounds IS '行政检查:审核情形';

COMMENT ON COLUMN inspection_legal_reviews_grounds.record_id IS '记录标识';

COMMENT ON COLUMN inspection_legal_reviews_grounds.legal_reviews_no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_legal_reviews_grounds.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_legal_reviews_grounds.value IS '审核情形 HED-0261';

-- 行政检查:集体讨论
CREATE TABLE inspection_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on DATE,
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("conclusion" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_discussions IS '行政检查:集体讨论';

COMMENT ON COLUMN inspection_discussions.record_id IS '记录标识';

COMMENT ON COLUMN inspection_discussions.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_discussions.held_on IS '日期 HED-0275';

COMMENT ON COLUMN inspection_discussions.conclusion IS '结论 HED-0276';

-- 行政检查:回避
CREATE TABLE inspection_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on DATE,
	decided_on DATE,
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK ("officer" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("decided_on" >= DATE '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_recusals IS '行政检查:回避';

COMMENT ON COLUMN inspection_recusals.record_id IS '记录标识';

COMMENT ON COLUMN inspection_recusals.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_recusals.applicant IS '申请人 HED-0310';

COMMENT ON COLUMN inspection_recusals.officer IS '被申请人员 HED-0311';

COMMENT ON COLUMN inspection_recusals.requested_on IS '申请日期 HED-0312';

COMMENT ON COLUMN inspection_recusals.decided_on IS '决定日期 HED-0313';

COMMENT ON COLUMN inspection_recusals.decided_by IS '决定人 HED-0314';

COMMENT ON COLUMN inspection_recusals.result IS '结果 HED-0315';

-- 行政检查:文书
CREATE TABLE inspection_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated DATE,
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK ("title" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_documents IS '行政检查:文书';

COMMENT ON COLUMN inspection_documents.record_id IS '记录标识';

COMMENT ON COLUMN inspection_documents.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_documents.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN inspection_documents.digest IS '摘要 HED-0131';

COMMENT ON COLUMN inspection_documents.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN inspection_documents.kind IS '种类 HED-0140';

COMMENT ON COLUMN inspection_documents.number IS '文号 HED-0141';

COMMENT ON COLUMN inspection_documents.title IS '标题 HED-0142';

COMMENT ON COLUMN inspection_documents.dated IS '日期 HED-0143';

COMMENT ON COLUMN inspection_documents.sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN inspection_documents.signed IS '已签名 HED-0145';

COMMENT ON COLUMN inspection_documents.refusal_noted IS '已注明拒签 HED-0146';

-- 行政检查:送达
CREATE TABLE inspection_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on DATE,
	served_on DATE,
	consent_signed_on DATE,
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("document_number" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK ("sent_on" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("consent_signed_on" >= DATE '1900-01-01'),
	CHECK ("witness" <> ''),
	CHECK ("announcement_until" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_services IS '行政检查:送达';

COMMENT ON COLUMN inspection_services.record_id IS '记录标识';

COMMENT ON COLUMN inspection_services.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_services.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN inspection_services.document_number IS '文书文号 HED-0150';

COMMENT ON COLUMN inspection_services.document_kind IS '文书种类 HED-0151';

COMMENT ON COLUMN inspection_services.method IS '方式 HED-0152';

COMMENT ON COLUMN inspection_services.recipient IS '收件人 HED-0153';

COMMENT ON COLUMN inspection_services.sent_on IS '发出日期 HED-0154';

COMMENT ON COLUMN inspection_services.served_on IS '送达日期 HED-0155';

COMMENT ON COLUMN inspection_services.consent_signed_on IS '确认书签订日期 HED-0156';

COMMENT ON COLUMN inspection_services.refusal_noted IS '已注明拒收 HED-0157';

COMMENT ON COLUMN inspection_services.witness IS '见证人 HED-0158';

COMMENT ON COLUMN inspection_services.announcement_until IS '公告截止日期 HED-0159';

-- 行政检查:复议诉讼
CREATE TABLE inspection_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on DATE,
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("result" <> ''),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_remedies IS '行政检查:复议诉讼';

COMMENT ON COLUMN inspection_remedies.record_id IS '记录标识';

COMMENT ON COLUMN inspection_remedies.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_remedies.kind IS '途径 HED-0325';

COMMENT ON COLUMN inspection_remedies.filed_on IS '提起日期 HED-0326';

COMMENT ON COLUMN inspection_remedies.organ IS '受理机关 HED-0327';

COMMENT ON COLUMN inspection_remedies.result IS '结果 HED-0328';

COMMENT ON COLUMN inspection_remedies.closed_on IS '办结日期 HED-0329';

-- 行政检查:随机抽取对象
CREATE TABLE inspection_random_objects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(200) NOT NULL,
	uscc VARCHAR(18),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_random_objects IS '行政检查:随机抽取对象';

COMMENT ON COLUMN inspection_random_objects.record_id IS '记录标识';

COMMENT ON COLUMN inspection_random_objects.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_random_objects.name IS '名称 HED-1603';

COMMENT ON COLUMN inspection_random_objects.uscc IS '统一社会信用代码 HED-1604';

-- 行政检查:随机选派人员
CREATE TABLE inspection_random_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_random_officers IS '行政检查:随机选派人员';

COMMENT ON COLUMN inspection_random_officers.record_id IS '记录标识';

COMMENT ON COLUMN inspection_random_officers.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_random_officers.name IS '姓名 HED-0110';

COMMENT ON COLUMN inspection_random_officers.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN inspection_random_officers.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN inspection_random_officers.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN inspection_random_officers.role IS '分工 HED-0114';

COMMENT ON COLUMN inspection_random_officers.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN inspection_random_officers.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN inspection_random_officers.ends_on IS '结束日期 HED-0117';

-- 行政检查:检查项目
CREATE TABLE inspection_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("result" IN ('no_problem', 'corrected_on_spot', 'correction_ordered', 'violation_suspected', 'transferred', 'unreachable', 'refused', 'no_such_activity', 'problem_pending', 'corrected_after_order', 'not_disclosed', 'false_disclosure', 'closed_down', 'deregistered', 'licence_revoked', 'registration_annulled', 'moved_out', 'other')),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_items IS '行政检查:检查项目';

COMMENT ON COLUMN inspection_items.record_id IS '记录标识';

COMMENT ON COLUMN inspection_items.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_items.name IS '项目名称 HED-1605';

COMMENT ON COLUMN inspection_items.result IS '项目结果 HED-1606';

-- 行政检查:样品
CREATE TABLE inspection_sampling_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_sampling_items IS '行政检查:样品';

COMMENT ON COLUMN inspection_sampling_items.record_id IS '记录标识';

COMMENT ON COLUMN inspection_sampling_items.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_sampling_items.name IS '名称 HED-1200';

COMMENT ON COLUMN inspection_sampling_items.quantity IS '数量 HED-1201';

COMMENT ON COLUMN inspection_sampling_items.unit IS '计量单位 HED-1202';

-- 行政检查:后续行为
CREATE TABLE inspection_follow_ups (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE inspection_follow_ups IS '行政检查:后续行为';

COMMENT ON COLUMN inspection_follow_ups.record_id IS '记录标识';

COMMENT ON COLUMN inspection_follow_ups.no IS '序号,从 1 开始';

COMMENT ON COLUMN inspection_follow_ups.relation IS '关系 HED-0250';

COMMENT ON COLUMN inspection_follow_ups.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN inspection_follow_ups.case_no IS '案号 HED-0252';

-- 行政许可
CREATE TABLE license (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	case_no VARCHAR(100) NOT NULL,
	name VARCHAR(2000) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	delegate_code VARCHAR(18),
	delegate_name VARCHAR(200),
	delegate_level VARCHAR(32),
	delegate_division VARCHAR(12),
	delegate_subject_type VARCHAR(32),
	delegation_no VARCHAR(100),
	place_division VARCHAR(12),
	place_address VARCHAR(500),
	place_longitude NUMERIC(9, 6),
	place_latitude NUMERIC(9, 6),
	source VARCHAR(32),
	publicity_disclosed BOOLEAN,
	publicity_withheld_reason VARCHAR(500),
	publicity_published_on DATE,
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until DATE,
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on DATE,
	publicity_early_stop_stopped_on DATE,
	publicity_corrected_on DATE,
	publicity_withdrawn_on DATE,
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	category VARCHAR(32) NOT NULL,
	applied_on DATE NOT NULL,
	received_on DATE,
	applicant_agent VARCHAR(100),
	materials_complete BOOLEAN,
	supplement_notice_on DATE,
	supplemented_on DATE,
	accepted_on DATE,
	acceptance_document_digest_algorithm VARCHAR(32),
	acceptance_document_digest VARCHAR(100),
	acceptance_document_uri VARCHAR(1000),
	acceptance_document_kind VARCHAR(32),
	acceptance_document_number VARCHAR(200),
	acceptance_document_title VARCHAR(500),
	acceptance_document_dated DATE,
	acceptance_document_sealed BOOLEAN,
	acceptance_document_signed BOOLEAN,
	acceptance_document_refusal_noted BOOLEAN,
	non_acceptance_ground VARCHAR(32),
	non_acceptance_refused_on DATE,
	non_acceptance_document_digest_algorithm VARCHAR(32),
	non_acceptance_document_digest VARCHAR(100),
	non_acceptance_document_uri VARCHAR(1000),
	non_acceptance_document_kind VARCHAR(32),
	non_acceptance_document_number VARCHAR(200),
	non_acceptance_document_title VARCHAR(500),
	non_acceptance_document_dated DATE,
	non_acceptance_document_sealed BOOLEAN,
	non_acceptance_document_signed BOOLEAN,
	non_acceptance_document_refusal_noted BOOLEAN,
	verification_verified_on DATE,
	late_reason_reason VARCHAR(1000),
	late_reason_published_on DATE,
	preliminary_review_organ_code VARCHAR(18),
	preliminary_review_organ_name VARCHAR(200),
	preliminary_review_organ_level VARCHAR(32),
	preliminary_review_organ_division VARCHAR(12),
	preliminary_review_organ_subject_type VARCHAR(32),
	preliminary_review_accepted_on DATE,
	preliminary_review_completed_on DATE,
	preliminary_review_opinion VARCHAR(1000),
	joint_handling_lead_code VARCHAR(18),
	joint_handling_lead_name VARCHAR(200),
	joint_handling_lead_level VARCHAR(32),
	joint_handling_lead_division VARCHAR(12),
	joint_handling_lead_subject_type VARCHAR(32),
	joint_handling_ended_on DATE,
	joint_handling_extension_approver VARCHAR(100),
	promised_days INTEGER,
	decision_document_number VARCHAR(200),
	decision_dated DATE,
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on DATE,
	decision_remedy_notice_reconsideration_organ VARCHAR(200),
	decision_remedy_notice_days INTEGER,
	decision_remedy_notice_court VARCHAR(200),
	decision_remedy_notice_months INTEGER,
	decision_result VARCHAR(32),
	decision_refusal_ground VARCHAR(32),
	decision_content VARCHAR(4000),
	certificate_not_needed BOOLEAN,
	certificate_kind VARCHAR(32),
	certificate_name VARCHAR(200),
	certificate_number VARCHAR(100),
	certificate_issued_on DATE,
	certificate_delivered_on DATE,
	certificate_valid_from DATE,
	certificate_valid_until DATE,
	certificate_long_term BOOLEAN,
	certificate_scope VARCHAR(4000),
	certificate_area VARCHAR(200),
	certificate_ecert_id VARCHAR(200),
	fee NUMERIC(18, 2),
	fee_basis_law VARCHAR(200),
	fee_basis_level VARCHAR(32),
	fee_basis_article VARCHAR(50),
	fee_basis_paragraph VARCHAR(50),
	fee_basis_item VARCHAR(50),
	fee_basis_subitem VARCHAR(50),
	fee_basis_effective_from DATE,
	fee_basis_effective_until DATE,
	fee_basis_gist VARCHAR(4000),
	quota INTEGER,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("case_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK ("delegate_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegate_name" <> ''),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK ("delegate_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK ("place_division" <> ''),
	CHECK ("place_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("place_address" <> ''),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK ("publicity_published_on" >= DATE '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK ("publicity_until" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_applied_on" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" >= DATE '1900-01-01'),
	CHECK ("publicity_corrected_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('applied', 'supplementing', 'accepted', 'not_accepted', 'reviewing', 'application_withdrawn', 'decided', 'granted', 'refused', 'expired', 'transferred_out', 'annulled', 'withdrawn', 'cancelled', 'revoked', 'other')),
	CHECK ("category" IN ('ordinary', 'concession', 'recognition', 'approval', 'registration', 'other')),
	CHECK ("applied_on" >= DATE '1900-01-01'),
	CHECK ("received_on" >= DATE '1900-01-01'),
	CHECK ("applicant_agent" <> ''),
	CHECK ("supplement_notice_on" >= DATE '1900-01-01'),
	CHECK ("supplemented_on" >= DATE '1900-01-01'),
	CHECK ("accepted_on" >= DATE '1900-01-01'),
	CHECK ("acceptance_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("acceptance_document_digest" <> ''),
	CHECK ("acceptance_document_uri" <> ''),
	CHECK ("acceptance_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("acceptance_document_number" <> ''),
	CHECK ("acceptance_document_title" <> ''),
	CHECK ("acceptance_document_dated" >= DATE '1900-01-01'),
	CHECK ("non_acceptance_ground" IN ('not_required', 'not_competent', 'false_materials', 'barred', 'other')),
	CHECK ("non_acceptance_refused_on" >= DATE '1900-01-01'),
	CHECK ("non_acceptance_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("non_acceptance_document_digest" <> ''),
	CHECK ("non_acceptance_document_uri" <> ''),
	CHECK ("non_acceptance_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("non_acceptance_document_number" <> ''),
	CHECK ("non_acceptance_document_title" <> ''),
	CHECK ("non_acceptance_document_dated" >= DATE '1900-01-01'),
	CHECK ("verification_verified_on" >= DATE '1900-01-01'),
	CHECK ("late_reason_reason" <> ''),
	CHECK ("late_reason_published_on" >= DATE '1900-01-01'),
	CHECK ("preliminary_review_organ_code" <> ''),
	CHECK ("preliminary_review_organ_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("preliminary_review_organ_name" <> ''),
	CHECK ("preliminary_review_organ_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("preliminary_review_organ_division" <> ''),
	CHECK ("preliminary_review_organ_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("preliminary_review_organ_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("preliminary_review_accepted_on" >= DATE '1900-01-01'),
	CHECK ("preliminary_review_completed_on" >= DATE '1900-01-01'),
	CHECK ("preliminary_review_opinion" <> ''),
	CHECK ("joint_handling_lead_code" <> ''),
	CHECK ("joint_handling_lead_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("joint_handling_lead_name" <> ''),
	CHECK ("joint_handling_lead_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("joint_handling_lead_division" <> ''),
	CHECK ("joint_handling_lead_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("joint_handling_lead_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("joint_handling_ended_on" >= DATE '1900-01-01'),
	CHECK ("joint_handling_extension_approver" <> ''),
	CHECK ("promised_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_document_number" <> ''),
	CHECK ("decision_dated" >= DATE '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK ("decision_performance_method" <> ''),
	CHECK ("decision_performance_due_on" >= DATE '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('grant', 'refuse', 'deemed_renewed', 'withdrawn')),
	CHECK ("decision_refusal_ground" IN ('conditions_not_met', 'test_failed', 'quota_exhausted', 'false_materials', 'barred', 'other')),
	CHECK ("decision_content" <> ''),
	CHECK ("certificate_kind" IN ('licence', 'qualification', 'approval_document', 'other')),
	CHECK ("certificate_name" <> ''),
	CHECK ("certificate_number" <> ''),
	CHECK ("certificate_issued_on" >= DATE '1900-01-01'),
	CHECK ("certificate_delivered_on" >= DATE '1900-01-01'),
	CHECK ("certificate_valid_from" >= DATE '1900-01-01'),
	CHECK ("certificate_valid_until" >= DATE '1900-01-01'),
	CHECK ("certificate_scope" <> ''),
	CHECK ("certificate_area" <> ''),
	CHECK ("certificate_ecert_id" <> ''),
	CHECK ("fee" >= 0),
	CHECK ("fee_basis_law" <> ''),
	CHECK ("fee_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("fee_basis_article" <> ''),
	CHECK ("fee_basis_paragraph" <> ''),
	CHECK ("fee_basis_item" <> ''),
	CHECK ("fee_basis_subitem" <> ''),
	CHECK ("fee_basis_effective_from" >= DATE '1900-01-01'),
	CHECK ("fee_basis_effective_until" >= DATE '1900-01-01'),
	CHECK ("fee_basis_gist" <> ''),
	CHECK ("quota" BETWEEN 0 AND 2147483647)
);

COMMENT ON TABLE license IS '行政许可';

COMMENT ON COLUMN license.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN license.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN license.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN license.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN license.operation IS '操作 HED-0006';

COMMENT ON COLUMN license.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN license.remarks IS '备注 HED-0008';

COMMENT ON COLUMN license.case_no IS '案号 HED-0020';

COMMENT ON COLUMN license.name IS '案件名称 HED-0021';

COMMENT ON COLUMN license.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN license.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN license.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN license.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN license.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN license.delegate_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN license.delegate_name IS '名称 HED-0051';

COMMENT ON COLUMN license.delegate_level IS '层级 HED-0052';

COMMENT ON COLUMN license.delegate_division IS '行政区划 HED-0053';

COMMENT ON COLUMN license.delegate_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN license.delegation_no IS '委托书编号 HED-0025';

COMMENT ON COLUMN license.place_division IS '行政区划 HED-0240';

COMMENT ON COLUMN license.place_address IS '详细地址 HED-0241';

COMMENT ON COLUMN license.place_longitude IS '经度 HED-0242';

COMMENT ON COLUMN license.place_latitude IS '纬度 HED-0243';

COMMENT ON COLUMN license.source IS '来源 HED-0031';

COMMENT ON COLUMN license.publicity_disclosed IS '公开 HED-0190';

COMMENT ON COLUMN license.publicity_withheld_reason IS '不公开理由 HED-0191';

COMMENT ON COLUMN license.publicity_published_on IS '公示日期 HED-0192';

COMMENT ON COLUMN license.publicity_channel IS '渠道 HED-0193';

COMMENT ON COLUMN license.publicity_uri IS '网址 HED-0194';

COMMENT ON COLUMN license.publicity_until IS '截止日期 HED-0195';

COMMENT ON COLUMN license.publicity_party_informed IS '已告知当事人 HED-0196';

COMMENT ON COLUMN license.publicity_early_stop_applied_on IS '申请日期 HED-0180';

COMMENT ON COLUMN license.publicity_early_stop_stopped_on IS '停止日期 HED-0181';

COMMENT ON COLUMN license.publicity_corrected_on IS '更正日期 HED-0198';

COMMENT ON COLUMN license.publicity_withdrawn_on IS '撤回日期 HED-0199';

COMMENT ON COLUMN license.publicity_withdrawal_reason IS '撤回理由 HED-0200';

COMMENT ON COLUMN license.secrecy IS '涉密情况 HED-0041';

COMMENT ON COLUMN license.status IS '许可状态 HED-1874';

COMMENT ON COLUMN license.category IS '许可类别 HED-1875';

COMMENT ON COLUMN license.applied_on IS '申请日期 HED-1876';

COMMENT ON COLUMN license.received_on IS '收到材料日期 HED-1877';

COMMENT ON COLUMN license.applicant_agent IS '申请代理人 HED-1878';

COMMENT ON COLUMN license.materials_complete IS '材料齐全 HED-1879';

COMMENT ON COLUMN license.supplement_notice_on IS '补正告知日期 HED-1880';

COMMENT ON COLUMN license.supplemented_on IS '补正日期 HED-1882';

COMMENT ON COLUMN license.accepted_on IS '受理日期 HED-1883';

COMMENT ON COLUMN license.acceptance_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN license.acceptance_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN license.acceptance_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN license.acceptance_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN license.acceptance_document_number IS '文号 HED-0141';

COMMENT ON COLUMN license.acceptance_document_title IS '标题 HED-0142';

COMMENT ON COLUMN license.acceptance_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN license.acceptance_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN license.acceptance_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN license.acceptance_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN license.non_acceptance_ground IS '理由 HED-1800';

COMMENT ON COLUMN license.non_acceptance_refused_on IS '日期 HED-1801';

COMMENT ON COLUMN license.non_acceptance_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN license.non_acceptance_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN license.non_acceptance_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN license.non_acceptance_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN license.non_acceptance_document_number IS '文号 HED-0141';

COMMENT ON COLUMN license.non_acceptance_document_title IS '标题 HED-0142';

COMMENT ON COLUMN license.non_acceptance_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN license.non_acceptance_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN license.non_acceptance_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN license.non_acceptance_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN license.verification_verified_on IS '核查日期 HED-1807';

COMMENT ON COLUMN license.late_reason_reason IS '理由 HED-1815';

COMMENT ON COLUMN license.late_reason_published_on IS '公开日期 HED-1816';

COMMENT ON COLUMN license.preliminary_review_organ_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN license.preliminary_review_organ_name IS '名称 HED-0051';

COMMENT ON COLUMN license.preliminary_review_organ_level IS '层级 HED-0052';

COMMENT ON COLUMN license.preliminary_review_organ_division IS '行政区划 HED-0053';

COMMENT ON COLUMN license.preliminary_review_organ_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN license.preliminary_review_accepted_on IS '受理日期 HED-1818';

COMMENT ON COLUMN license.preliminary_review_completed_on IS '审查完毕日期 HED-1819';

COMMENT ON COLUMN license.preliminary_review_opinion IS '初审意见 HED-1820';

COMMENT ON COLUMN license.joint_handling_lead_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN license.joint_handling_lead_name IS '名称 HED-0051';

COMMENT ON COLUMN license.joint_handling_lead_level IS '层级 HED-0052';

COMMENT ON COLUMN license.joint_handling_lead_division IS '行政区划 HED-0053';

COMMENT ON COLUMN license.joint_handling_lead_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN license.joint_handling_ended_on IS '办结日期 HED-1822';

COMMENT ON COLUMN license.joint_handling_extension_approver IS '延长批准人 HED-1823';

COMMENT ON COLUMN license.promised_days IS '承诺办结工作日 HED-1892';

COMMENT ON COLUMN license.decision_document_number IS '文号 HED-0370';

COMMENT ON COLUMN license.decision_dated IS '日期 HED-0371';

COMMENT ON COLUMN license.decision_reason IS '理由 HED-0372';

COMMENT ON COLUMN license.decision_sealed IS '已加盖印章 HED-0373';

COMMENT ON COLUMN license.decision_performance_method IS '方式 HED-0365';

COMMENT ON COLUMN license.decision_performance_due_on IS '届满日期 HED-0366';

COMMENT ON COLUMN license.decision_remedy_notice_reconsideration_organ IS '复议机关 HED-0320';

COMMENT ON COLUMN license.decision_remedy_notice_days IS '复议期限日数 HED-0321';

COMMENT ON COLUMN license.decision_remedy_notice_court IS '诉讼法院 HED-0322';

COMMENT ON COLUMN license.decision_remedy_notice_months IS '诉讼期限月数 HED-0323';

COMMENT ON COLUMN license.decision_result IS '决定结果 HED-1850';

COMMENT ON COLUMN license.decision_refusal_ground IS '不予许可理由 HED-1851';

COMMENT ON COLUMN license.decision_content IS '许可内容 HED-1852';

COMMENT ON COLUMN license.certificate_not_needed IS '无需颁发证件 HED-1896';

COMMENT ON COLUMN license.certificate_kind IS '证件种类 HED-1853';

COMMENT ON COLUMN license.certificate_name IS '证件名称 HED-1854';

COMMENT ON COLUMN license.certificate_number IS '证件编号 HED-1855';

COMMENT ON COLUMN license.certificate_issued_on IS '发证日期 HED-1856';

COMMENT ON COLUMN license.certificate_delivered_on IS '送达日期 HED-1857';

COMMENT ON COLUMN license.certificate_valid_from IS '有效期自 HED-1858';

COMMENT ON COLUMN license.certificate_valid_until IS '有效期至 HED-1859';

COMMENT ON COLUMN license.certificate_long_term IS '长期有效 HED-1860';

COMMENT ON COLUMN license.certificate_scope IS '许可范围 HED-1861';

COMMENT ON COLUMN license.certificate_area IS '适用区域 HED-1862';

COMMENT ON COLUMN license.certificate_ecert_id IS '电子证照标识 HED-1863';

COMMENT ON COLUMN license.fee IS '收费金额 HED-1898';

COMMENT ON COLUMN license.fee_basis_law IS '法律名称 HED-0210';

COMMENT ON COLUMN license.fee_basis_level IS '效力级别 HED-0211';

COMMENT ON COLUMN license.fee_basis_article IS '条 HED-0212';

COMMENT ON COLUMN license.fee_basis_paragraph IS '款 HED-0213';

COMMENT ON COLUMN license.fee_basis_item IS '项 HED-0214';

COMMENT ON COLUMN license.fee_basis_subitem IS '目 HED-0215';

COMMENT ON COLUMN license.fee_basis_effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN license.fee_basis_effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN license.fee_basis_gist IS '条文内容 HED-0218';

COMMENT ON COLUMN license.quota IS '数量限制 HED-1900';

-- 行政许可:共同机关
CREATE TABLE license_co_agencies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_co_agencies IS '行政许可:共同机关';

COMMENT ON COLUMN license_co_agencies.record_id IS '记录标识';

COMMENT ON COLUMN license_co_agencies.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_co_agencies.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN license_co_agencies.name IS '名称 HED-0051';

COMMENT ON COLUMN license_co_agencies.level IS '层级 HED-0052';

COMMENT ON COLUMN license_co_agencies.division IS '行政区划 HED-0053';

COMMENT ON COLUMN license_co_agencies.subject_type IS '主体性质 HED-0054';

-- 行政许可:执法事项
CREATE TABLE license_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_matters IS '行政许可:执法事项';

COMMENT ON COLUMN license_matters.record_id IS '记录标识';

COMMENT ON COLUMN license_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN license_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN license_matters.catalogue_version IS '目录版本 HED-0222';

-- 行政许可:当事人
CREATE TABLE license_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	role VARCHAR(32),
	category VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	unknown_party BOOLEAN,
	uscc VARCHAR(18),
	id_type VARCHAR(32),
	id_number VARCHAR(100),
	id_absent_reason VARCHAR(200),
	other_numbers_registration VARCHAR(50),
	other_numbers_organisation VARCHAR(50),
	other_numbers_tax VARCHAR(50),
	other_numbers_institution VARCHAR(50),
	other_numbers_social VARCHAR(50),
	representative_role VARCHAR(32),
	representative_name VARCHAR(100),
	representative_id_type VARCHAR(32),
	representative_id_number VARCHAR(100),
	birth_date DATE,
	capacity VARCHAR(32),
	guardian VARCHAR(100),
	phone VARCHAR(50),
	registered_address VARCHAR(500),
	business_address VARCHAR(500),
	division VARCHAR(12),
	enterprise_kind VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK ("id_absent_reason" <> ''),
	CHECK ("other_numbers_registration" <> ''),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK ("other_numbers_tax" <> ''),
	CHECK ("other_numbers_institution" <> ''),
	CHECK ("other_numbers_social" <> ''),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK ("birth_date" >= DATE '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK ("phone" <> ''),
	CHECK ("registered_address" <> ''),
	CHECK ("business_address" <> ''),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("enterprise_kind" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_parties IS '行政许可:当事人';

COMMENT ON COLUMN license_parties.record_id IS '记录标识';

COMMENT ON COLUMN license_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_parties.party_no IS '序号 HED-0080';

COMMENT ON COLUMN license_parties.role IS '地位 HED-0081';

COMMENT ON COLUMN license_parties.category IS '类别 HED-0082';

COMMENT ON COLUMN license_parties.name IS '名称 HED-0083';

COMMENT ON COLUMN license_parties.unknown_party IS '当事人不明 HED-0084';

COMMENT ON COLUMN license_parties.uscc IS '统一社会信用代码 HED-0085';

COMMENT ON COLUMN license_parties.id_type IS '证件类型 HED-0086';

COMMENT ON COLUMN license_parties.id_number IS '证件号码 HED-0087';

COMMENT ON COLUMN license_parties.id_absent_reason IS '无证件号码原因 HED-0088';

COMMENT ON COLUMN license_parties.other_numbers_registration IS '工商注册号 HED-0061';

COMMENT ON COLUMN license_parties.other_numbers_organisation IS '组织机构代码 HED-0062';

COMMENT ON COLUMN license_parties.other_numbers_tax IS '税务登记号 HED-0063';

COMMENT ON COLUMN license_parties.other_numbers_institution IS '事业单位证书号 HED-0064';

COMMENT ON COLUMN license_parties.other_numbers_social IS '社会组织登记证号 HED-0065';

COMMENT ON COLUMN license_parties.representative_role IS '身份 HED-0070';

COMMENT ON COLUMN license_parties.representative_name IS '姓名 HED-0071';

COMMENT ON COLUMN license_parties.representative_id_type IS '证件类型 HED-0072';

COMMENT ON COLUMN license_parties.representative_id_number IS '证件号码 HED-0073';

COMMENT ON COLUMN license_parties.birth_date IS '出生日期 HED-0091';

COMMENT ON COLUMN license_parties.capacity IS '行为能力 HED-0092';

COMMENT ON COLUMN license_parties.guardian IS '监护人 HED-0093';

COMMENT ON COLUMN license_parties.phone IS '联系电话 HED-0094';

COMMENT ON COLUMN license_parties.registered_address IS '注册地址 HED-0095';

COMMENT ON COLUMN license_parties.business_address IS '经营地址 HED-0096';

COMMENT ON COLUMN license_parties.division IS '行政区划 HED-0097';

COMMENT ON COLUMN license_parties.enterprise_kind IS '企业类型 HED-0098';

-- 行政许可:执法人员
CREATE TABLE license_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_officers IS '行政许可:执法人员';

COMMENT ON COLUMN license_officers.record_id IS '记录标识';

COMMENT ON COLUMN license_officers.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_officers.name IS '姓名 HED-0110';

COMMENT ON COLUMN license_officers.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN license_officers.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN license_officers.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN license_officers.role IS '分工 HED-0114';

COMMENT ON COLUMN license_officers.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN license_officers.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN license_officers.ends_on IS '结束日期 HED-0117';

-- 行政许可:法律依据
CREATE TABLE license_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_bases IS '行政许可:法律依据';

COMMENT ON COLUMN license_bases.record_id IS '记录标识';

COMMENT ON COLUMN license_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN license_bases.level IS '效力级别 HED-0211';

COMMENT ON COLUMN license_bases.article IS '条 HED-0212';

COMMENT ON COLUMN license_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN license_bases.item IS '项 HED-0214';

COMMENT ON COLUMN license_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN license_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN license_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN license_bases.gist IS '条文内容 HED-0218';

-- 行政许可:关联行为
CREATE TABLE license_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_linked_acts IS '行政许可:关联行为';

COMMENT ON COLUMN license_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN license_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN license_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN license_linked_acts.case_no IS '案号 HED-0252';

-- 行政许可:全过程记录
CREATE TABLE license_recordings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32),
	stage VARCHAR(32),
	starts_at VARCHAR(35),
	ends_at VARCHAR(35),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK ("starts_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("ends_at" <> ''),
	CHECK ("ends_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_recordings IS '行政许可:全过程记录';

COMMENT ON COLUMN license_recordings.record_id IS '记录标识';

COMMENT ON COLUMN license_recordings.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_recordings.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN license_recordings.digest IS '摘要 HED-0131';

COMMENT ON COLUMN license_recordings.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN license_recordings.kind IS '形式 HED-0170';

COMMENT ON COLUMN license_recordings.stage IS '环节 HED-0171';

COMMENT ON COLUMN license_recordings.starts_at IS '开始时间 HED-0172';

COMMENT ON COLUMN license_recordings.ends_at IS '结束时间 HED-0173';

-- 行政许可:法制审核
CREATE TABLE license_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on DATE,
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on DATE,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("submitted_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK ("reviewer_agency" <> ''),
	CHECK ("concluded_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_legal_reviews IS '行政许可:法制审核';

COMMENT ON COLUMN license_legal_reviews.record_id IS '记录标识';

COMMENT ON COLUMN license_legal_reviews.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_legal_reviews.required IS '依法应当审核 HED-0260';

COMMENT ON COLUMN license_legal_reviews.submitted_on IS '送审日期 HED-0262';

COMMENT ON COLUMN license_legal_reviews.result IS '结果 HED-0263';

COMMENT ON COLUMN license_legal_reviews.reviewer IS '审核人员 HED-0264';

COMMENT ON COLUMN license_legal_reviews.reviewer_agency IS '审核机构 HED-0265';

COMMENT ON COLUMN license_legal_reviews.reviewer_qualified IS '具有法律职业资格 HED-0266';

COMMENT ON COLUMN license_legal_reviews.concluded_on IS '审结日期 HED-0267';

COMMENT ON COLUMN license_legal_reviews.opinion IS '意见 HED-0268';

-- 行政许可:审核情形
CREATE TABLE license_legal_reviews_grounds (
	record_id VARCHAR(64) NOT NULL,
	legal_reviews_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, legal_reviews_no, no),
	CHECK (legal_reviews_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" IN ('public_interest', 'hearing_held', 'complex', 'other_law')),
	FOREIGN KEY(record_id, legal_reviews_no) REFERENCES license_legal_reviews (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE license_legal_reviews_grounds IS '行政许可:审核情形';

COMMENT ON COLUMN license_legal_reviews_grounds.record_id IS '记录标识';

COMMENT ON COLUMN license_legal_reviews_grounds.legal_reviews_no IS '序号,从 1 开始';

COMMENT ON COLUMN license_legal_reviews_grounds.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_legal_reviews_grounds.value IS '审核情形 HED-0261';

-- 行政许可:集体讨论
CREATE TABLE license_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on DATE,
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("conclusion" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_discussions IS '行政许可:集体讨论';

COMMENT ON COLUMN license_discussions.record_id IS '记录标识';

COMMENT ON COLUMN license_discussions.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_discussions.held_on IS '日期 HED-0275';

COMMENT ON COLUMN license_discussions.conclusion IS '结论 HED-0276';

-- 行政许可:回避
CREATE TABLE license_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on DATE,
	decided_on DATE,
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK ("officer" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("decided_on" >= DATE '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_recusals IS '行政许可:回避';

COMMENT ON COLUMN license_recusals.record_id IS '记录标识';

COMMENT ON COLUMN license_recusals.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_recusals.applicant IS '申请人 HED-0310';

COMMENT ON COLUMN license_recusals.officer IS '被申请人员 HED-0311';

COMMENT ON COLUMN license_recusals.requested_on IS '申请日期 HED-0312';

COMMENT ON COLUMN license_recusals.decided_on IS '决定日期 HED-0313';

COMMENT ON COLUMN license_recusals.decided_by IS '决定人 HED-0314';

COMMENT ON COLUMN license_recusals.result IS '结果 HED-0315';

-- 行政许可:文书
CREATE TABLE license_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated DATE,
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK ("title" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_documents IS '行政许可:文书';

COMMENT ON COLUMN license_documents.record_id IS '记录标识';

COMMENT ON COLUMN license_documents.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_documents.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN license_documents.digest IS '摘要 HED-0131';

COMMENT ON COLUMN license_documents.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN license_documents.kind IS '种类 HED-0140';

COMMENT ON COLUMN license_documents.number IS '文号 HED-0141';

COMMENT ON COLUMN license_documents.title IS '标题 HED-0142';

COMMENT ON COLUMN license_documents.dated IS '日期 HED-0143';

COMMENT ON COLUMN license_documents.sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN license_documents.signed IS '已签名 HED-0145';

COMMENT ON COLUMN license_documents.refusal_noted IS '已注明拒签 HED-0146';

-- 行政许可:送达
CREATE TABLE license_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on DATE,
	served_on DATE,
	consent_signed_on DATE,
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("document_number" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK ("sent_on" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("consent_signed_on" >= DATE '1900-01-01'),
	CHECK ("witness" <> ''),
	CHECK ("announcement_until" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_services IS '行政许可:送达';

COMMENT ON COLUMN license_services.record_id IS '记录标识';

COMMENT ON COLUMN license_services.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_services.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN license_services.document_number IS '文书文号 HED-0150';

COMMENT ON COLUMN license_services.document_kind IS '文书种类 HED-0151';

COMMENT ON COLUMN license_services.method IS '方式 HED-0152';

COMMENT ON COLUMN license_services.recipient IS '收件人 HED-0153';

COMMENT ON COLUMN license_services.sent_on IS '发出日期 HED-0154';

COMMENT ON COLUMN license_services.served_on IS '送达日期 HED-0155';

COMMENT ON COLUMN license_services.consent_signed_on IS '确认书签订日期 HED-0156';

COMMENT ON COLUMN license_services.refusal_noted IS '已注明拒收 HED-0157';

COMMENT ON COLUMN license_services.witness IS '见证人 HED-0158';

COMMENT ON COLUMN license_services.announcement_until IS '公告截止日期 HED-0159';

-- 行政许可:复议诉讼
CREATE TABLE license_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on DATE,
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("result" <> ''),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_remedies IS '行政许可:复议诉讼';

COMMENT ON COLUMN license_remedies.record_id IS '记录标识';

COMMENT ON COLUMN license_remedies.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_remedies.kind IS '途径 HED-0325';

COMMENT ON COLUMN license_remedies.filed_on IS '提起日期 HED-0326';

COMMENT ON COLUMN license_remedies.organ IS '受理机关 HED-0327';

COMMENT ON COLUMN license_remedies.result IS '结果 HED-0328';

COMMENT ON COLUMN license_remedies.closed_on IS '办结日期 HED-0329';

-- 行政许可:补正内容
CREATE TABLE license_supplement_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(500) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_supplement_items IS '行政许可:补正内容';

COMMENT ON COLUMN license_supplement_items.record_id IS '记录标识';

COMMENT ON COLUMN license_supplement_items.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_supplement_items.value IS '补正内容 HED-1881';

-- 行政许可:利害关系人
CREATE TABLE license_interested_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(200),
	informed_on DATE,
	opinion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("informed_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_interested_parties IS '行政许可:利害关系人';

COMMENT ON COLUMN license_interested_parties.record_id IS '记录标识';

COMMENT ON COLUMN license_interested_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_interested_parties.name IS '姓名或者名称 HED-1803';

COMMENT ON COLUMN license_interested_parties.informed_on IS '告知日期 HED-1804';

COMMENT ON COLUMN license_interested_parties.opinion IS '意见 HED-1805';

-- 行政许可:核查人员
CREATE TABLE license_verification_staff (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_verification_staff IS '行政许可:核查人员';

COMMENT ON COLUMN license_verification_staff.record_id IS '记录标识';

COMMENT ON COLUMN license_verification_staff.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_verification_staff.name IS '姓名 HED-0110';

COMMENT ON COLUMN license_verification_staff.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN license_verification_staff.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN license_verification_staff.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN license_verification_staff.role IS '分工 HED-0114';

COMMENT ON COLUMN license_verification_staff.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN license_verification_staff.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN license_verification_staff.ends_on IS '结束日期 HED-0117';

-- 行政许可:特别程序
CREATE TABLE license_special_procedures (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	starts_on DATE,
	ends_on DATE,
	notified_on DATE,
	by_agency BOOLEAN,
	assigned_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	CHECK ("assigned_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_special_procedures IS '行政许可:特别程序';

COMMENT ON COLUMN license_special_procedures.record_id IS '记录标识';

COMMENT ON COLUMN license_special_procedures.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_special_procedures.kind IS '种类 HED-1808';

COMMENT ON COLUMN license_special_procedures.starts_on IS '起始日期 HED-1809';

COMMENT ON COLUMN license_special_procedures.ends_on IS '截止日期 HED-1810';

COMMENT ON COLUMN license_special_procedures.notified_on IS '告知日期 HED-1811';

COMMENT ON COLUMN license_special_procedures.by_agency IS '机关自行实施 HED-1812';

COMMENT ON COLUMN license_special_procedures.assigned_on IS '指派日期 HED-1813';

-- 行政许可:实施人员
CREATE TABLE license_special_procedures_staff (
	record_id VARCHAR(64) NOT NULL,
	special_procedures_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, special_procedures_no, no),
	CHECK (special_procedures_no >= 1),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id, special_procedures_no) REFERENCES license_special_procedures (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE license_special_procedures_staff IS '行政许可:实施人员';

COMMENT ON COLUMN license_special_procedures_staff.record_id IS '记录标识';

COMMENT ON COLUMN license_special_procedures_staff.special_procedures_no IS '序号,从 1 开始';

COMMENT ON COLUMN license_special_procedures_staff.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_special_procedures_staff.name IS '姓名 HED-0110';

COMMENT ON COLUMN license_special_procedures_staff.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN license_special_procedures_staff.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN license_special_procedures_staff.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN license_special_procedures_staff.role IS '分工 HED-0114';

COMMENT ON COLUMN license_special_procedures_staff.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN license_special_procedures_staff.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN license_special_procedures_staff.ends_on IS '结束日期 HED-0117';

-- 行政许可:期限延长
CREATE TABLE license_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on DATE,
	days INTEGER,
	until DATE,
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" >= DATE '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" >= DATE '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK ("reason" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_extensions IS '行政许可:期限延长';

COMMENT ON COLUMN license_extensions.record_id IS '记录标识';

COMMENT ON COLUMN license_extensions.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_extensions.approved_on IS '批准日期 HED-0355';

COMMENT ON COLUMN license_extensions.days IS '日数 HED-0356';

COMMENT ON COLUMN license_extensions.until IS '延长至 HED-0357';

COMMENT ON COLUMN license_extensions.approver IS '批准人 HED-0358';

COMMENT ON COLUMN license_extensions.reason IS '理由 HED-0359';

COMMENT ON COLUMN license_extensions.notified_on IS '告知日期 HED-0360';

-- 行政许可:听证
CREATE TABLE license_hearings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	notified_on DATE,
	waived BOOLEAN,
	requested_by VARCHAR(100),
	requested_on DATE,
	hearing_notice_on DATE,
	held_on DATE,
	is_public BOOLEAN,
	presider_name VARCHAR(100),
	presider_certificate_no VARCHAR(64),
	presider_certificate_kind VARCHAR(32),
	presider_agency_code VARCHAR(18),
	presider_role VARCHAR(32),
	presider_certificate_shown BOOLEAN,
	presider_starts_on DATE,
	presider_ends_on DATE,
	withdrawn_on DATE,
	deemed_waived BOOLEAN,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated DATE,
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	result VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	CHECK ("requested_by" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("hearing_notice_on" >= DATE '1900-01-01'),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("presider_name" <> ''),
	CHECK ("presider_certificate_no" <> ''),
	CHECK ("presider_certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("presider_agency_code" <> ''),
	CHECK ("presider_agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("presider_role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("presider_starts_on" >= DATE '1900-01-01'),
	CHECK ("presider_ends_on" >= DATE '1900-01-01'),
	CHECK ("withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK ("record_document_uri" <> ''),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK ("record_document_title" <> ''),
	CHECK ("record_document_dated" >= DATE '1900-01-01'),
	CHECK ("result" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_hearings IS '行政许可:听证';

COMMENT ON COLUMN license_hearings.record_id IS '记录标识';

COMMENT ON COLUMN license_hearings.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_hearings.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN license_hearings.notified_on IS '告知日期 HED-0280';

COMMENT ON COLUMN license_hearings.waived IS '明确放弃 HED-0281';

COMMENT ON COLUMN license_hearings.requested_by IS '要求人 HED-0282';

COMMENT ON COLUMN license_hearings.requested_on IS '要求日期 HED-0283';

COMMENT ON COLUMN license_hearings.hearing_notice_on IS '通知日期 HED-0284';

COMMENT ON COLUMN license_hearings.held_on IS '举行日期 HED-0285';

COMMENT ON COLUMN license_hearings.is_public IS '公开举行 HED-0286';

COMMENT ON COLUMN license_hearings.presider_name IS '姓名 HED-0110';

COMMENT ON COLUMN license_hearings.presider_certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN license_hearings.presider_certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN license_hearings.presider_agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN license_hearings.presider_role IS '分工 HED-0114';

COMMENT ON COLUMN license_hearings.presider_certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN license_hearings.presider_starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN license_hearings.presider_ends_on IS '结束日期 HED-0117';

COMMENT ON COLUMN license_hearings.withdrawn_on IS '撤回日期 HED-0289';

COMMENT ON COLUMN license_hearings.deemed_waived IS '视为放弃 HED-0290';

COMMENT ON COLUMN license_hearings.record_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN license_hearings.record_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN license_hearings.record_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN license_hearings.record_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN license_hearings.record_document_number IS '文号 HED-0141';

COMMENT ON COLUMN license_hearings.record_document_title IS '标题 HED-0142';

COMMENT ON COLUMN license_hearings.record_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN license_hearings.record_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN license_hearings.record_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN license_hearings.record_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN license_hearings.result IS '结果 HED-0292';

-- 行政许可:代理人
CREATE TABLE license_hearings_agents (
	record_id VARCHAR(64) NOT NULL,
	hearings_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, hearings_no, no),
	CHECK (hearings_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id, hearings_no) REFERENCES license_hearings (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE license_hearings_agents IS '行政许可:代理人';

COMMENT ON COLUMN license_hearings_agents.record_id IS '记录标识';

COMMENT ON COLUMN license_hearings_agents.hearings_no IS '序号,从 1 开始';

COMMENT ON COLUMN license_hearings_agents.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_hearings_agents.value IS '代理人 HED-0288';

-- 行政许可:变动情况
CREATE TABLE license_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on DATE,
	received_on DATE,
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" >= DATE '1900-01-01'),
	CHECK ("received_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("document_number" <> ''),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_decision_alterations IS '行政许可:变动情况';

COMMENT ON COLUMN license_decision_alterations.record_id IS '记录标识';

COMMENT ON COLUMN license_decision_alterations.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_decision_alterations.kind IS '种类 HED-0335';

COMMENT ON COLUMN license_decision_alterations.altered_on IS '变动日期 HED-0336';

COMMENT ON COLUMN license_decision_alterations.received_on IS '知悉日期 HED-0337';

COMMENT ON COLUMN license_decision_alterations.organ IS '作出机关 HED-0338';

COMMENT ON COLUMN license_decision_alterations.document_number IS '文号 HED-0339';

-- 行政许可:许可变动
CREATE TABLE license_changes (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	applied_on DATE,
	changed_on DATE,
	ground VARCHAR(32),
	organ_code VARCHAR(18),
	organ_name VARCHAR(200),
	organ_level VARCHAR(32),
	organ_division VARCHAR(12),
	organ_subject_type VARCHAR(32),
	document_number VARCHAR(200),
	new_valid_from DATE,
	new_valid_until DATE,
	deemed BOOLEAN,
	compensation NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('amendment', 'renewal', 'annulment', 'withdrawal', 'cancellation', 'revocation')),
	CHECK ("applied_on" >= DATE '1900-01-01'),
	CHECK ("changed_on" >= DATE '1900-01-01'),
	CHECK ("ground" IN ('law_changed', 'circumstances_changed', 'abuse_of_office', 'beyond_authority', 'procedure_violated', 'applicant_unqualified', 'other_annulment', 'fraud_or_bribery', 'expired_not_renewed', 'holder_died_or_incapable', 'entity_ended', 'annulled_or_revoked', 'force_majeure', 'other_cancellation')),
	CHECK ("organ_code" <> ''),
	CHECK ("organ_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("organ_name" <> ''),
	CHECK ("organ_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("organ_division" <> ''),
	CHECK ("organ_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("organ_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("document_number" <> ''),
	CHECK ("new_valid_from" >= DATE '1900-01-01'),
	CHECK ("new_valid_until" >= DATE '1900-01-01'),
	CHECK ("compensation" >= 0),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE license_changes IS '行政许可:许可变动';

COMMENT ON COLUMN license_changes.record_id IS '记录标识';

COMMENT ON COLUMN license_changes.no IS '序号,从 1 开始';

COMMENT ON COLUMN license_changes.kind IS '变动种类 HED-1864';

COMMENT ON COLUMN license_changes.applied_on IS '申请日期 HED-1865';

COMMENT ON COLUMN license_changes.changed_on IS '变动日期 HED-1866';

COMMENT ON COLUMN license_changes.ground IS '理由 HED-1867';

COMMENT ON COLUMN license_changes.organ_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN license_changes.organ_name IS '名称 HED-0051';

COMMENT ON COLUMN license_changes.organ_level IS '层级 HED-0052';

COMMENT ON COLUMN license_changes.organ_division IS '行政区划 HED-0053';

COMMENT ON COLUMN license_changes.organ_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN license_changes.document_number IS '文号 HED-1869';

COMMENT ON COLUMN license_changes.new_valid_from IS '新有效期自 HED-1870';

COMMENT ON COLUMN license_changes.new_valid_until IS '新有效期至 HED-1871';

COMMENT ON COLUMN license_changes.deemed IS '视为准予 HED-1872';

COMMENT ON COLUMN license_changes.compensation IS '补偿赔偿金额 HED-1873';

-- 其他行政行为
CREATE TABLE other_act (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	case_no VARCHAR(100) NOT NULL,
	name VARCHAR(2000) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	delegate_code VARCHAR(18),
	delegate_name VARCHAR(200),
	delegate_level VARCHAR(32),
	delegate_division VARCHAR(12),
	delegate_subject_type VARCHAR(32),
	delegation_no VARCHAR(100),
	place_division VARCHAR(12),
	place_address VARCHAR(500),
	place_longitude NUMERIC(9, 6),
	place_latitude NUMERIC(9, 6),
	source VARCHAR(32),
	publicity_disclosed BOOLEAN,
	publicity_withheld_reason VARCHAR(500),
	publicity_published_on DATE,
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until DATE,
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on DATE,
	publicity_early_stop_stopped_on DATE,
	publicity_corrected_on DATE,
	publicity_withdrawn_on DATE,
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	kind VARCHAR(32) NOT NULL,
	kind_name VARCHAR(200),
	applied_on DATE,
	accepted_on DATE,
	facts VARCHAR(4000),
	dispute VARCHAR(2000),
	standard VARCHAR(1000),
	starts_on DATE,
	ends_on DATE,
	decision_document_number VARCHAR(200),
	decision_dated DATE,
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on DATE,
	decision_remedy_notice_reconsideration_organ VARCHAR(200),
	decision_remedy_notice_days INTEGER,
	decision_remedy_notice_court VARCHAR(200),
	decision_remedy_notice_months INTEGER,
	decision_result VARCHAR(32),
	decision_amount NUMERIC(18, 2),
	decision_content VARCHAR(4000),
	compensation NUMERIC(18, 2),
	compensated_on DATE,
	paid_on DATE,
	treasury_on DATE,
	returned_on DATE,
	special_law_none BOOLEAN,
	special_law_law VARCHAR(200),
	special_law_article VARCHAR(50),
	special_law_departs_from VARCHAR(100),
	closed_on DATE,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("case_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK ("delegate_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("delegate_name" <> ''),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK ("delegate_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK ("place_division" <> ''),
	CHECK ("place_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("place_address" <> ''),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK ("publicity_published_on" >= DATE '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK ("publicity_until" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_applied_on" >= DATE '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" >= DATE '1900-01-01'),
	CHECK ("publicity_corrected_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('received', 'accepted', 'in_progress', 'decided', 'performed', 'closed', 'terminated')),
	CHECK ("kind" IN ('levy', 'requisition', 'payment', 'confirmation', 'reward', 'adjudication', 'charge', 'other')),
	CHECK ("kind_name" <> ''),
	CHECK ("applied_on" >= DATE '1900-01-01'),
	CHECK ("accepted_on" >= DATE '1900-01-01'),
	CHECK ("facts" <> ''),
	CHECK ("dispute" <> ''),
	CHECK ("standard" <> ''),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("decision_document_number" <> ''),
	CHECK ("decision_dated" >= DATE '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK ("decision_performance_method" <> ''),
	CHECK ("decision_performance_due_on" >= DATE '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('made', 'refused', 'exempted', 'settled', 'withdrawn', 'other')),
	CHECK ("decision_amount" >= 0),
	CHECK ("decision_content" <> ''),
	CHECK ("compensation" >= 0),
	CHECK ("compensated_on" >= DATE '1900-01-01'),
	CHECK ("paid_on" >= DATE '1900-01-01'),
	CHECK ("treasury_on" >= DATE '1900-01-01'),
	CHECK ("returned_on" >= DATE '1900-01-01'),
	CHECK ("special_law_law" <> ''),
	CHECK ("special_law_article" <> ''),
	CHECK ("special_law_departs_from" <> ''),
	CHECK ("closed_on" >= DATE '1900-01-01')
);

COMMENT ON TABLE other_act IS '其他行政行为';

COMMENT ON COLUMN other_act.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN other_act.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN other_act.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN other_act.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN other_act.operation IS '操作 HED-0006';

COMMENT ON COLUMN other_act.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN other_act.remarks IS '备注 HED-0008';

COMMENT ON COLUMN other_act.case_no IS '案号 HED-0020';

COMMENT ON COLUMN other_act.name IS '案件名称 HED-0021';

COMMENT ON COLUMN other_act.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN other_act.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN other_act.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN other_act.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN other_act.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN other_act.delegate_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN other_act.delegate_name IS '名称 HED-0051';

COMMENT ON COLUMN other_act.delegate_level IS '层级 HED-0052';

COMMENT ON COLUMN other_act.delegate_division IS '行政区划 HED-0053';

COMMENT ON COLUMN other_act.delegate_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN other_act.delegation_no IS '委托书编号 HED-0025';

COMMENT ON COLUMN other_act.place_division IS '行政区划 HED-0240';

COMMENT ON COLUMN other_act.place_address IS '详细地址 HED-0241';

COMMENT ON COLUMN other_act.place_longitude IS '经度 HED-0242';

COMMENT ON COLUMN other_act.place_latitude IS '纬度 HED-0243';

COMMENT ON COLUMN other_act.source IS '来源 HED-0031';

COMMENT ON COLUMN other_act.publicity_disclosed IS '公开 HED-0190';

COMMENT ON COLUMN other_act.publicity_withheld_reason IS '不公开理由 HED-0191';

COMMENT ON COLUMN other_act.publicity_published_on IS '公示日期 HED-0192';

COMMENT ON COLUMN other_act.publicity_channel IS '渠道 HED-0193';

COMMENT ON COLUMN other_act.publicity_uri IS '网址 HED-0194';

COMMENT ON COLUMN other_act.publicity_until IS '截止日期 HED-0195';

COMMENT ON COLUMN other_act.publicity_party_informed IS '已告知当事人 HED-0196';

COMMENT ON COLUMN other_act.publicity_early_stop_applied_on IS '申请日期 HED-0180';

COMMENT ON COLUMN other_act.publicity_early_stop_stopped_on IS '停止日期 HED-0181';

COMMENT ON COLUMN other_act.publicity_corrected_on IS '更正日期 HED-0198';

COMMENT ON COLUMN other_act.publicity_withdrawn_on IS '撤回日期 HED-0199';

COMMENT ON COLUMN other_act.publicity_withdrawal_reason IS '撤回理由 HED-0200';

COMMENT ON COLUMN other_act.secrecy IS '涉密情况 HED-0041';

COMMENT ON COLUMN other_act.status IS '办理状态 HED-2010';

COMMENT ON COLUMN other_act.kind IS '行为种类 HED-2011';

COMMENT ON COLUMN other_act.kind_name IS '其他种类名称 HED-2012';

COMMENT ON COLUMN other_act.applied_on IS '申请日期 HED-2013';

COMMENT ON COLUMN other_act.accepted_on IS '受理日期 HED-2014';

COMMENT ON COLUMN other_act.facts IS '事实 HED-2015';

COMMENT ON COLUMN other_act.dispute IS '争议事项 HED-2016';

COMMENT ON COLUMN other_act.standard IS '标准 HED-2017';

COMMENT ON COLUMN other_act.starts_on IS '开始日期 HED-2019';

COMMENT ON COLUMN other_act.ends_on IS '截止日期 HED-2020';

COMMENT ON COLUMN other_act.decision_document_number IS '文号 HED-0370';

COMMENT ON COLUMN other_act.decision_dated IS '日期 HED-0371';

COMMENT ON COLUMN other_act.decision_reason IS '理由 HED-0372';

COMMENT ON COLUMN other_act.decision_sealed IS '已加盖印章 HED-0373';

COMMENT ON COLUMN other_act.decision_performance_method IS '方式 HED-0365';

COMMENT ON COLUMN other_act.decision_performance_due_on IS '届满日期 HED-0366';

COMMENT ON COLUMN other_act.decision_remedy_notice_reconsideration_organ IS '复议机关 HED-0320';

COMMENT ON COLUMN other_act.decision_remedy_notice_days IS '复议期限日数 HED-0321';

COMMENT ON COLUMN other_act.decision_remedy_notice_court IS '诉讼法院 HED-0322';

COMMENT ON COLUMN other_act.decision_remedy_notice_months IS '诉讼期限月数 HED-0323';

COMMENT ON COLUMN other_act.decision_result IS '处理结果 HED-2000';

COMMENT ON COLUMN other_act.decision_amount IS '金额 HED-2001';

COMMENT ON COLUMN other_act.decision_content IS '决定内容 HED-2002';

COMMENT ON COLUMN other_act.compensation IS '补偿金额 HED-2022';

COMMENT ON COLUMN other_act.compensated_on IS '补偿日期 HED-2023';

COMMENT ON COLUMN other_act.paid_on IS '缴付日期 HED-2024';

COMMENT ON COLUMN other_act.treasury_on IS '缴库日期 HED-2025';

COMMENT ON COLUMN other_act.returned_on IS '返还日期 HED-2026';

COMMENT ON COLUMN other_act.special_law_none IS '无另行规定 HED-0230';

COMMENT ON COLUMN other_act.special_law_law IS '法律名称 HED-0231';

COMMENT ON COLUMN other_act.special_law_article IS '条 HED-0232';

COMMENT ON COLUMN other_act.special_law_departs_from IS '所排除的条文 HED-0233';

COMMENT ON COLUMN other_act.closed_on IS '办结日期 HED-2031';

-- 其他行政行为:共同机关
CREATE TABLE other_act_co_agencies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_co_agencies IS '其他行政行为:共同机关';

COMMENT ON COLUMN other_act_co_agencies.record_id IS '记录标识';

COMMENT ON COLUMN other_act_co_agencies.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_co_agencies.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN other_act_co_agencies.name IS '名称 HED-0051';

COMMENT ON COLUMN other_act_co_agencies.level IS '层级 HED-0052';

COMMENT ON COLUMN other_act_co_agencies.division IS '行政区划 HED-0053';

COMMENT ON COLUMN other_act_co_agencies.subject_type IS '主体性质 HED-0054';

-- 其他行政行为:执法事项
CREATE TABLE other_act_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_matters IS '其他行政行为:执法事项';

COMMENT ON COLUMN other_act_matters.record_id IS '记录标识';

COMMENT ON COLUMN other_act_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN other_act_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN other_act_matters.catalogue_version IS '目录版本 HED-0222';

-- 其他行政行为:当事人
CREATE TABLE other_act_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	role VARCHAR(32),
	category VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	unknown_party BOOLEAN,
	uscc VARCHAR(18),
	id_type VARCHAR(32),
	id_number VARCHAR(100),
	id_absent_reason VARCHAR(200),
	other_numbers_registration VARCHAR(50),
	other_numbers_organisation VARCHAR(50),
	other_numbers_tax VARCHAR(50),
	other_numbers_institution VARCHAR(50),
	other_numbers_social VARCHAR(50),
	representative_role VARCHAR(32),
	representative_name VARCHAR(100),
	representative_id_type VARCHAR(32),
	representative_id_number VARCHAR(100),
	birth_date DATE,
	capacity VARCHAR(32),
	guardian VARCHAR(100),
	phone VARCHAR(50),
	registered_address VARCHAR(500),
	business_address VARCHAR(500),
	division VARCHAR(12),
	enterprise_kind VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK ("id_absent_reason" <> ''),
	CHECK ("other_numbers_registration" <> ''),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK ("other_numbers_tax" <> ''),
	CHECK ("other_numbers_institution" <> ''),
	CHECK ("other_numbers_social" <> ''),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK ("birth_date" >= DATE '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK ("phone" <> ''),
	CHECK ("registered_address" <> ''),
	CHECK ("business_address" <> ''),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("enterprise_kind" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_parties IS '其他行政行为:当事人';

COMMENT ON COLUMN other_act_parties.record_id IS '记录标识';

COMMENT ON COLUMN other_act_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_parties.party_no IS '序号 HED-0080';

COMMENT ON COLUMN other_act_parties.role IS '地位 HED-0081';

COMMENT ON COLUMN other_act_parties.category IS '类别 HED-0082';

COMMENT ON COLUMN other_act_parties.name IS '名称 HED-0083';

COMMENT ON COLUMN other_act_parties.unknown_party IS '当事人不明 HED-0084';

COMMENT ON COLUMN other_act_parties.uscc IS '统一社会信用代码 HED-0085';

COMMENT ON COLUMN other_act_parties.id_type IS '证件类型 HED-0086';

COMMENT ON COLUMN other_act_parties.id_number IS '证件号码 HED-0087';

COMMENT ON COLUMN other_act_parties.id_absent_reason IS '无证件号码原因 HED-0088';

COMMENT ON COLUMN other_act_parties.other_numbers_registration IS '工商注册号 HED-0061';

COMMENT ON COLUMN other_act_parties.other_numbers_organisation IS '组织机构代码 HED-0062';

COMMENT ON COLUMN other_act_parties.other_numbers_tax IS '税务登记号 HED-0063';

COMMENT ON COLUMN other_act_parties.other_numbers_institution IS '事业单位证书号 HED-0064';

COMMENT ON COLUMN other_act_parties.other_numbers_social IS '社会组织登记证号 HED-0065';

COMMENT ON COLUMN other_act_parties.representative_role IS '身份 HED-0070';

COMMENT ON COLUMN other_act_parties.representative_name IS '姓名 HED-0071';

COMMENT ON COLUMN other_act_parties.representative_id_type IS '证件类型 HED-0072';

COMMENT ON COLUMN other_act_parties.representative_id_number IS '证件号码 HED-0073';

COMMENT ON COLUMN other_act_parties.birth_date IS '出生日期 HED-0091';

COMMENT ON COLUMN other_act_parties.capacity IS '行为能力 HED-0092';

COMMENT ON COLUMN other_act_parties.guardian IS '监护人 HED-0093';

COMMENT ON COLUMN other_act_parties.phone IS '联系电话 HED-0094';

COMMENT ON COLUMN other_act_parties.registered_address IS '注册地址 HED-0095';

COMMENT ON COLUMN other_act_parties.business_address IS '经营地址 HED-0096';

COMMENT ON COLUMN other_act_parties.division IS '行政区划 HED-0097';

COMMENT ON COLUMN other_act_parties.enterprise_kind IS '企业类型 HED-0098';

-- 其他行政行为:执法人员
CREATE TABLE other_act_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_officers IS '其他行政行为:执法人员';

COMMENT ON COLUMN other_act_officers.record_id IS '记录标识';

COMMENT ON COLUMN other_act_officers.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_officers.name IS '姓名 HED-0110';

COMMENT ON COLUMN other_act_officers.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN other_act_officers.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN other_act_officers.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN other_act_officers.role IS '分工 HED-0114';

COMMENT ON COLUMN other_act_officers.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN other_act_officers.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN other_act_officers.ends_on IS '结束日期 HED-0117';

-- 其他行政行为:法律依据
CREATE TABLE other_act_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_bases IS '其他行政行为:法律依据';

COMMENT ON COLUMN other_act_bases.record_id IS '记录标识';

COMMENT ON COLUMN other_act_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN other_act_bases.level IS '效力级别 HED-0211';

COMMENT ON COLUMN other_act_bases.article IS '条 HED-0212';

COMMENT ON COLUMN other_act_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN other_act_bases.item IS '项 HED-0214';

COMMENT ON COLUMN other_act_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN other_act_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN other_act_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN other_act_bases.gist IS '条文内容 HED-0218';

-- 其他行政行为:关联行为
CREATE TABLE other_act_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_linked_acts IS '其他行政行为:关联行为';

COMMENT ON COLUMN other_act_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN other_act_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN other_act_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN other_act_linked_acts.case_no IS '案号 HED-0252';

-- 其他行政行为:全过程记录
CREATE TABLE other_act_recordings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32),
	stage VARCHAR(32),
	starts_at VARCHAR(35),
	ends_at VARCHAR(35),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK ("starts_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("ends_at" <> ''),
	CHECK ("ends_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_recordings IS '其他行政行为:全过程记录';

COMMENT ON COLUMN other_act_recordings.record_id IS '记录标识';

COMMENT ON COLUMN other_act_recordings.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_recordings.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN other_act_recordings.digest IS '摘要 HED-0131';

COMMENT ON COLUMN other_act_recordings.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN other_act_recordings.kind IS '形式 HED-0170';

COMMENT ON COLUMN other_act_recordings.stage IS '环节 HED-0171';

COMMENT ON COLUMN other_act_recordings.starts_at IS '开始时间 HED-0172';

COMMENT ON COLUMN other_act_recordings.ends_at IS '结束时间 HED-0173';

-- 其他行政行为:法制审核
CREATE TABLE other_act_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on DATE,
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on DATE,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("submitted_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK ("reviewer_agency" <> ''),
	CHECK ("concluded_on" >= DATE '1900-01-01'),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_legal_reviews IS '其他行政行为:法制审核';

COMMENT ON COLUMN other_act_legal_reviews.record_id IS '记录标识';

COMMENT ON COLUMN other_act_legal_reviews.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_legal_reviews.required IS '依法应当审核 HED-0260';

COMMENT ON COLUMN other_act_legal_reviews.submitted_on IS '送审日期 HED-0262';

COMMENT ON COLUMN other_act_legal_reviews.result IS '结果 HED-0263';

COMMENT ON COLUMN other_act_legal_reviews.reviewer IS '审核人员 HED-0264';

COMMENT ON COLUMN other_act_legal_reviews.reviewer_agency IS '审核机构 HED-0265';

COMMENT ON COLUMN other_act_legal_reviews.reviewer_qualified IS '具有法律职业资格 HED-0266';

COMMENT ON COLUMN other_act_legal_reviews.concluded_on IS '审结日期 HED-0267';

COMMENT ON COLUMN other_act_legal_reviews.opinion IS '意见 HED-0268';

-- 其他行政行为:审核情形
CREATE TABLE other_act_legal_reviews_grounds (
	record_id VARCHAR(64) NOT NULL,
	legal_reviews_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, legal_reviews_no, no),
	CHECK (legal_reviews_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" IN ('public_interest', 'hearing_held', 'complex', 'other_law')),
	FOREIGN KEY(record_id, legal_reviews_no) REFERENCES other_act_legal_reviews (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_legal_reviews_grounds IS '其他行政行为:审核情形';

COMMENT ON COLUMN other_act_legal_reviews_grounds.record_id IS '记录标识';

COMMENT ON COLUMN other_act_legal_reviews_grounds.legal_reviews_no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_legal_reviews_grounds.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_legal_reviews_grounds.value IS '审核情形 HED-0261';

-- 其他行政行为:集体讨论
CREATE TABLE other_act_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on DATE,
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("conclusion" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_discussions IS '其他行政行为:集体讨论';

COMMENT ON COLUMN other_act_discussions.record_id IS '记录标识';

COMMENT ON COLUMN other_act_discussions.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_discussions.held_on IS '日期 HED-0275';

COMMENT ON COLUMN other_act_discussions.conclusion IS '结论 HED-0276';

-- 其他行政行为:回避
CREATE TABLE other_act_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on DATE,
	decided_on DATE,
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK ("officer" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("decided_on" >= DATE '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_recusals IS '其他行政行为:回避';

COMMENT ON COLUMN other_act_recusals.record_id IS '记录标识';

COMMENT ON COLUMN other_act_recusals.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_recusals.applicant IS '申请人 HED-0310';

COMMENT ON COLUMN other_act_recusals.officer IS '被申请人员 HED-0311';

COMMENT ON COLUMN other_act_recusals.requested_on IS '申请日期 HED-0312';

COMMENT ON COLUMN other_act_recusals.decided_on IS '决定日期 HED-0313';

COMMENT ON COLUMN other_act_recusals.decided_by IS '决定人 HED-0314';

COMMENT ON COLUMN other_act_recusals.result IS '结果 HED-0315';

-- 其他行政行为:文书
CREATE TABLE other_act_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated DATE,
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK ("uri" <> ''),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK ("title" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_documents IS '其他行政行为:文书';

COMMENT ON COLUMN other_act_documents.record_id IS '记录标识';

COMMENT ON COLUMN other_act_documents.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_documents.digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN other_act_documents.digest IS '摘要 HED-0131';

COMMENT ON COLUMN other_act_documents.uri IS '存储地址 HED-0132';

COMMENT ON COLUMN other_act_documents.kind IS '种类 HED-0140';

COMMENT ON COLUMN other_act_documents.number IS '文号 HED-0141';

COMMENT ON COLUMN other_act_documents.title IS '标题 HED-0142';

COMMENT ON COLUMN other_act_documents.dated IS '日期 HED-0143';

COMMENT ON COLUMN other_act_documents.sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN other_act_documents.signed IS '已签名 HED-0145';

COMMENT ON COLUMN other_act_documents.refusal_noted IS '已注明拒签 HED-0146';

-- 其他行政行为:送达
CREATE TABLE other_act_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on DATE,
	served_on DATE,
	consent_signed_on DATE,
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("document_number" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK ("sent_on" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("consent_signed_on" >= DATE '1900-01-01'),
	CHECK ("witness" <> ''),
	CHECK ("announcement_until" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_services IS '其他行政行为:送达';

COMMENT ON COLUMN other_act_services.record_id IS '记录标识';

COMMENT ON COLUMN other_act_services.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_services.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN other_act_services.document_number IS '文书文号 HED-0150';

COMMENT ON COLUMN other_act_services.document_kind IS '文书种类 HED-0151';

COMMENT ON COLUMN other_act_services.method IS '方式 HED-0152';

COMMENT ON COLUMN other_act_services.recipient IS '收件人 HED-0153';

COMMENT ON COLUMN other_act_services.sent_on IS '发出日期 HED-0154';

COMMENT ON COLUMN other_act_services.served_on IS '送达日期 HED-0155';

COMMENT ON COLUMN other_act_services.consent_signed_on IS '确认书签订日期 HED-0156';

COMMENT ON COLUMN other_act_services.refusal_noted IS '已注明拒收 HED-0157';

COMMENT ON COLUMN other_act_services.witness IS '见证人 HED-0158';

COMMENT ON COLUMN other_act_services.announcement_until IS '公告截止日期 HED-0159';

-- 其他行政行为:复议诉讼
CREATE TABLE other_act_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on DATE,
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("result" <> ''),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_remedies IS '其他行政行为:复议诉讼';

COMMENT ON COLUMN other_act_remedies.record_id IS '记录标识';

COMMENT ON COLUMN other_act_remedies.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_remedies.kind IS '途径 HED-0325';

COMMENT ON COLUMN other_act_remedies.filed_on IS '提起日期 HED-0326';

COMMENT ON COLUMN other_act_remedies.organ IS '受理机关 HED-0327';

COMMENT ON COLUMN other_act_remedies.result IS '结果 HED-0328';

COMMENT ON COLUMN other_act_remedies.closed_on IS '办结日期 HED-0329';

-- 其他行政行为:财物
CREATE TABLE other_act_objects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_objects IS '其他行政行为:财物';

COMMENT ON COLUMN other_act_objects.record_id IS '记录标识';

COMMENT ON COLUMN other_act_objects.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_objects.name IS '名称 HED-1200';

COMMENT ON COLUMN other_act_objects.quantity IS '数量 HED-1201';

COMMENT ON COLUMN other_act_objects.unit IS '计量单位 HED-1202';

-- 其他行政行为:变动情况
CREATE TABLE other_act_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on DATE,
	received_on DATE,
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" >= DATE '1900-01-01'),
	CHECK ("received_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK ("document_number" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_decision_alterations IS '其他行政行为:变动情况';

COMMENT ON COLUMN other_act_decision_alterations.record_id IS '记录标识';

COMMENT ON COLUMN other_act_decision_alterations.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_decision_alterations.kind IS '种类 HED-0335';

COMMENT ON COLUMN other_act_decision_alterations.altered_on IS '变动日期 HED-0336';

COMMENT ON COLUMN other_act_decision_alterations.received_on IS '知悉日期 HED-0337';

COMMENT ON COLUMN other_act_decision_alterations.organ IS '作出机关 HED-0338';

COMMENT ON COLUMN other_act_decision_alterations.document_number IS '文号 HED-0339';

-- 其他行政行为:听证
CREATE TABLE other_act_hearings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	notified_on DATE,
	waived BOOLEAN,
	requested_by VARCHAR(100),
	requested_on DATE,
	hearing_notice_on DATE,
	held_on DATE,
	is_public BOOLEAN,
	presider_name VARCHAR(100),
	presider_certificate_no VARCHAR(64),
	presider_certificate_kind VARCHAR(32),
	presider_agency_code VARCHAR(18),
	presider_role VARCHAR(32),
	presider_certificate_shown BOOLEAN,
	presider_starts_on DATE,
	presider_ends_on DATE,
	withdrawn_on DATE,
	deemed_waived BOOLEAN,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated DATE,
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	result VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	CHECK ("requested_by" <> ''),
	CHECK ("requested_on" >= DATE '1900-01-01'),
	CHECK ("hearing_notice_on" >= DATE '1900-01-01'),
	CHECK ("held_on" >= DATE '1900-01-01'),
	CHECK ("presider_name" <> ''),
	CHECK ("presider_certificate_no" <> ''),
	CHECK ("presider_certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("presider_agency_code" <> ''),
	CHECK ("presider_agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("presider_role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("presider_starts_on" >= DATE '1900-01-01'),
	CHECK ("presider_ends_on" >= DATE '1900-01-01'),
	CHECK ("withdrawn_on" >= DATE '1900-01-01'),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK ("record_document_uri" <> ''),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK ("record_document_title" <> ''),
	CHECK ("record_document_dated" >= DATE '1900-01-01'),
	CHECK ("result" <> ''),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_hearings IS '其他行政行为:听证';

COMMENT ON COLUMN other_act_hearings.record_id IS '记录标识';

COMMENT ON COLUMN other_act_hearings.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_hearings.party_no IS '当事人序号 HED-0060';

COMMENT ON COLUMN other_act_hearings.notified_on IS '告知日期 HED-0280';

COMMENT ON COLUMN other_act_hearings.waived IS '明确放弃 HED-0281';

COMMENT ON COLUMN other_act_hearings.requested_by IS '要求人 HED-0282';

COMMENT ON COLUMN other_act_hearings.requested_on IS '要求日期 HED-0283';

COMMENT ON COLUMN other_act_hearings.hearing_notice_on IS '通知日期 HED-0284';

COMMENT ON COLUMN other_act_hearings.held_on IS '举行日期 HED-0285';

COMMENT ON COLUMN other_act_hearings.is_public IS '公开举行 HED-0286';

COMMENT ON COLUMN other_act_hearings.presider_name IS '姓名 HED-0110';

COMMENT ON COLUMN other_act_hearings.presider_certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN other_act_hearings.presider_certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN other_act_hearings.presider_agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN other_act_hearings.presider_role IS '分工 HED-0114';

COMMENT ON COLUMN other_act_hearings.presider_certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN other_act_hearings.presider_starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN other_act_hearings.presider_ends_on IS '结束日期 HED-0117';

COMMENT ON COLUMN other_act_hearings.withdrawn_on IS '撤回日期 HED-0289';

COMMENT ON COLUMN other_act_hearings.deemed_waived IS '视为放弃 HED-0290';

COMMENT ON COLUMN other_act_hearings.record_document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN other_act_hearings.record_document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN other_act_hearings.record_document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN other_act_hearings.record_document_kind IS '种类 HED-0140';

COMMENT ON COLUMN other_act_hearings.record_document_number IS '文号 HED-0141';

COMMENT ON COLUMN other_act_hearings.record_document_title IS '标题 HED-0142';

COMMENT ON COLUMN other_act_hearings.record_document_dated IS '日期 HED-0143';

COMMENT ON COLUMN other_act_hearings.record_document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN other_act_hearings.record_document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN other_act_hearings.record_document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN other_act_hearings.result IS '结果 HED-0292';

-- 其他行政行为:代理人
CREATE TABLE other_act_hearings_agents (
	record_id VARCHAR(64) NOT NULL,
	hearings_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, hearings_no, no),
	CHECK (hearings_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id, hearings_no) REFERENCES other_act_hearings (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_hearings_agents IS '其他行政行为:代理人';

COMMENT ON COLUMN other_act_hearings_agents.record_id IS '记录标识';

COMMENT ON COLUMN other_act_hearings_agents.hearings_no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_hearings_agents.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_hearings_agents.value IS '代理人 HED-0288';

-- 其他行政行为:扣除期间
CREATE TABLE other_act_excluded_periods (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ground VARCHAR(32) NOT NULL,
	starts_on DATE NOT NULL,
	ends_on DATE NOT NULL,
	notified_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ground" IN ('hearing', 'tender', 'auction', 'product_inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'announcement', 'suspension', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_excluded_periods IS '其他行政行为:扣除期间';

COMMENT ON COLUMN other_act_excluded_periods.record_id IS '记录标识';

COMMENT ON COLUMN other_act_excluded_periods.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_excluded_periods.ground IS '事由 HED-0345';

COMMENT ON COLUMN other_act_excluded_periods.starts_on IS '开始日期 HED-0346';

COMMENT ON COLUMN other_act_excluded_periods.ends_on IS '结束日期 HED-0347';

COMMENT ON COLUMN other_act_excluded_periods.notified_on IS '告知日期 HED-0348';

-- 其他行政行为:期限延长
CREATE TABLE other_act_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on DATE,
	days INTEGER,
	until DATE,
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" >= DATE '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" >= DATE '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK ("reason" <> ''),
	CHECK ("notified_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE other_act_extensions IS '其他行政行为:期限延长';

COMMENT ON COLUMN other_act_extensions.record_id IS '记录标识';

COMMENT ON COLUMN other_act_extensions.no IS '序号,从 1 开始';

COMMENT ON COLUMN other_act_extensions.approved_on IS '批准日期 HED-0355';

COMMENT ON COLUMN other_act_extensions.days IS '日数 HED-0356';

COMMENT ON COLUMN other_act_extensions.until IS '延长至 HED-0357';

COMMENT ON COLUMN other_act_extensions.approver IS '批准人 HED-0358';

COMMENT ON COLUMN other_act_extensions.reason IS '理由 HED-0359';

COMMENT ON COLUMN other_act_extensions.notified_on IS '告知日期 HED-0360';

-- 裁量权基准
CREATE TABLE discretion_benchmark (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	version VARCHAR(50),
	act_kind VARCHAR(32) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	area VARCHAR(12),
	document_number VARCHAR(200),
	legal_review_on DATE,
	effective_from DATE NOT NULL,
	effective_until DATE,
	status VARCHAR(32) NOT NULL,
	published_on DATE,
	published_uri VARCHAR(1000),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("version" <> ''),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("area" <> ''),
	CHECK ("area" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("document_number" <> ''),
	CHECK ("legal_review_on" >= DATE '1900-01-01'),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("status" IN ('in_force', 'amended', 'repealed')),
	CHECK ("published_on" >= DATE '1900-01-01'),
	CHECK ("published_uri" <> '')
);

COMMENT ON TABLE discretion_benchmark IS '裁量权基准';

COMMENT ON COLUMN discretion_benchmark.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN discretion_benchmark.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN discretion_benchmark.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN discretion_benchmark.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN discretion_benchmark.operation IS '操作 HED-0006';

COMMENT ON COLUMN discretion_benchmark.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN discretion_benchmark.remarks IS '备注 HED-0008';

COMMENT ON COLUMN discretion_benchmark.code IS '基准编号 HED-2110';

COMMENT ON COLUMN discretion_benchmark.name IS '名称 HED-2111';

COMMENT ON COLUMN discretion_benchmark.version IS '版本 HED-2112';

COMMENT ON COLUMN discretion_benchmark.act_kind IS '行为种类 HED-2113';

COMMENT ON COLUMN discretion_benchmark.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN discretion_benchmark.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN discretion_benchmark.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN discretion_benchmark.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN discretion_benchmark.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN discretion_benchmark.area IS '适用区域 HED-2115';

COMMENT ON COLUMN discretion_benchmark.document_number IS '发布文号 HED-2119';

COMMENT ON COLUMN discretion_benchmark.legal_review_on IS '合法性审核日期 HED-2120';

COMMENT ON COLUMN discretion_benchmark.effective_from IS '施行日期 HED-2121';

COMMENT ON COLUMN discretion_benchmark.effective_until IS '失效日期 HED-2122';

COMMENT ON COLUMN discretion_benchmark.status IS '状态 HED-2123';

COMMENT ON COLUMN discretion_benchmark.published_on IS '公布日期 HED-2124';

COMMENT ON COLUMN discretion_benchmark.published_uri IS '公布网址 HED-2125';

-- 裁量权基准:适用事项
CREATE TABLE discretion_benchmark_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	FOREIGN KEY(record_id) REFERENCES discretion_benchmark (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE discretion_benchmark_matters IS '裁量权基准:适用事项';

COMMENT ON COLUMN discretion_benchmark_matters.record_id IS '记录标识';

COMMENT ON COLUMN discretion_benchmark_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN discretion_benchmark_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN discretion_benchmark_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN discretion_benchmark_matters.catalogue_version IS '目录版本 HED-0222';

-- 裁量权基准:法律依据
CREATE TABLE discretion_benchmark_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from DATE,
	effective_until DATE,
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK ("paragraph" <> ''),
	CHECK ("item" <> ''),
	CHECK ("subitem" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("gist" <> ''),
	FOREIGN KEY(record_id) REFERENCES discretion_benchmark (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE discretion_benchmark_bases IS '裁量权基准:法律依据';

COMMENT ON COLUMN discretion_benchmark_bases.record_id IS '记录标识';

COMMENT ON COLUMN discretion_benchmark_bases.no IS '序号,从 1 开始';

COMMENT ON COLUMN discretion_benchmark_bases.law IS '法律名称 HED-0210';

COMMENT ON COLUMN discretion_benchmark_bases.level IS '效力级别 HED-0211';

COMMENT ON COLUMN discretion_benchmark_bases.article IS '条 HED-0212';

COMMENT ON COLUMN discretion_benchmark_bases.paragraph IS '款 HED-0213';

COMMENT ON COLUMN discretion_benchmark_bases.item IS '项 HED-0214';

COMMENT ON COLUMN discretion_benchmark_bases.subitem IS '目 HED-0215';

COMMENT ON COLUMN discretion_benchmark_bases.effective_from IS '施行日期 HED-0216';

COMMENT ON COLUMN discretion_benchmark_bases.effective_until IS '失效日期 HED-0217';

COMMENT ON COLUMN discretion_benchmark_bases.gist IS '条文内容 HED-0218';

-- 裁量权基准:档次
CREATE TABLE discretion_benchmark_grades (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	grade VARCHAR(32),
	name VARCHAR(100),
	circumstance VARCHAR(1000) NOT NULL,
	range_min NUMERIC(15, 3),
	range_max NUMERIC(15, 3),
	unit VARCHAR(32),
	text VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("grade" IN ('lighter', 'mitigated', 'general', 'heavier')),
	CHECK ("name" <> ''),
	CHECK ("circumstance" <> ''),
	CHECK ("range_min" >= 0),
	CHECK ("range_max" >= 0),
	CHECK ("unit" IN ('yuan', 'multiple_of_goods', 'multiple_of_gains', 'days', 'other')),
	CHECK ("text" <> ''),
	FOREIGN KEY(record_id) REFERENCES discretion_benchmark (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE discretion_benchmark_grades IS '裁量权基准:档次';

COMMENT ON COLUMN discretion_benchmark_grades.record_id IS '记录标识';

COMMENT ON COLUMN discretion_benchmark_grades.no IS '序号,从 1 开始';

COMMENT ON COLUMN discretion_benchmark_grades.grade IS '档次 HED-2100';

COMMENT ON COLUMN discretion_benchmark_grades.name IS '档次名称 HED-2101';

COMMENT ON COLUMN discretion_benchmark_grades.circumstance IS '适用情形 HED-2102';

COMMENT ON COLUMN discretion_benchmark_grades.range_min IS '下限 HED-2104';

COMMENT ON COLUMN discretion_benchmark_grades.range_max IS '上限 HED-2105';

COMMENT ON COLUMN discretion_benchmark_grades.unit IS '幅度单位 HED-2106';

COMMENT ON COLUMN discretion_benchmark_grades.text IS '裁量标准 HED-2107';

-- 裁量权基准:处罚种类
CREATE TABLE discretion_benchmark_grades_penalty_kinds (
	record_id VARCHAR(64) NOT NULL,
	grades_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, grades_no, no),
	CHECK (grades_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" IN ('warning', 'public_criticism', 'fine', 'confiscate_gains', 'confiscate_property', 'suspend_licence', 'downgrade_qualification', 'revoke_licence', 'restrict_business', 'suspend_business', 'close_business', 'restrict_occupation', 'administrative_detention', 'other')),
	FOREIGN KEY(record_id, grades_no) REFERENCES discretion_benchmark_grades (record_id, no) ON DELETE CASCADE
);

COMMENT ON TABLE discretion_benchmark_grades_penalty_kinds IS '裁量权基准:处罚种类';

COMMENT ON COLUMN discretion_benchmark_grades_penalty_kinds.record_id IS '记录标识';

COMMENT ON COLUMN discretion_benchmark_grades_penalty_kinds.grades_no IS '序号,从 1 开始';

COMMENT ON COLUMN discretion_benchmark_grades_penalty_kinds.no IS '序号,从 1 开始';

COMMENT ON COLUMN discretion_benchmark_grades_penalty_kinds.value IS '处罚种类 HED-2103';

-- 乡镇街道赋权
CREATE TABLE empowerment (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	empowerment_no VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	route VARCHAR(32) NOT NULL,
	proposer VARCHAR(200),
	applicant VARCHAR(200),
	legal_review_on DATE,
	approved_on DATE,
	approval_organ VARCHAR(200),
	document_digest_algorithm VARCHAR(32),
	document_digest VARCHAR(100),
	document_uri VARCHAR(1000),
	document_kind VARCHAR(32),
	document_number VARCHAR(200),
	document_title VARCHAR(500),
	document_dated DATE,
	document_sealed BOOLEAN,
	document_signed BOOLEAN,
	document_refusal_noted BOOLEAN,
	published_on DATE,
	published_uri VARCHAR(1000),
	effective_from DATE NOT NULL,
	effective_until DATE,
	adjusted_on DATE,
	returned_on DATE,
	return_reason VARCHAR(500),
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("empowerment_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("route" IN ('general', 'individual')),
	CHECK ("proposer" <> ''),
	CHECK ("applicant" <> ''),
	CHECK ("legal_review_on" >= DATE '1900-01-01'),
	CHECK ("approved_on" >= DATE '1900-01-01'),
	CHECK ("approval_organ" <> ''),
	CHECK ("document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("document_digest" <> ''),
	CHECK ("document_uri" <> ''),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("document_number" <> ''),
	CHECK ("document_title" <> ''),
	CHECK ("document_dated" >= DATE '1900-01-01'),
	CHECK ("published_on" >= DATE '1900-01-01'),
	CHECK ("published_uri" <> ''),
	CHECK ("effective_from" >= DATE '1900-01-01'),
	CHECK ("effective_until" >= DATE '1900-01-01'),
	CHECK ("adjusted_on" >= DATE '1900-01-01'),
	CHECK ("returned_on" >= DATE '1900-01-01'),
	CHECK ("return_reason" <> ''),
	CHECK ("status" IN ('active', 'adjusted', 'withdrawn', 'expired'))
);

COMMENT ON TABLE empowerment IS '乡镇街道赋权';

COMMENT ON COLUMN empowerment.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN empowerment.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN empowerment.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN empowerment.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN empowerment.operation IS '操作 HED-0006';

COMMENT ON COLUMN empowerment.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN empowerment.remarks IS '备注 HED-0008';

COMMENT ON COLUMN empowerment.empowerment_no IS '编号 HED-2210';

COMMENT ON COLUMN empowerment.name IS '名称 HED-2211';

COMMENT ON COLUMN empowerment.route IS '赋权方式 HED-2212';

COMMENT ON COLUMN empowerment.proposer IS '提出机关 HED-2213';

COMMENT ON COLUMN empowerment.applicant IS '申请机关 HED-2214';

COMMENT ON COLUMN empowerment.legal_review_on IS '法制审核日期 HED-2215';

COMMENT ON COLUMN empowerment.approved_on IS '批准日期 HED-2216';

COMMENT ON COLUMN empowerment.approval_organ IS '决定机关 HED-2217';

COMMENT ON COLUMN empowerment.document_digest_algorithm IS '摘要算法 HED-0130';

COMMENT ON COLUMN empowerment.document_digest IS '摘要 HED-0131';

COMMENT ON COLUMN empowerment.document_uri IS '存储地址 HED-0132';

COMMENT ON COLUMN empowerment.document_kind IS '种类 HED-0140';

COMMENT ON COLUMN empowerment.document_number IS '文号 HED-0141';

COMMENT ON COLUMN empowerment.document_title IS '标题 HED-0142';

COMMENT ON COLUMN empowerment.document_dated IS '日期 HED-0143';

COMMENT ON COLUMN empowerment.document_sealed IS '已加盖印章 HED-0144';

COMMENT ON COLUMN empowerment.document_signed IS '已签名 HED-0145';

COMMENT ON COLUMN empowerment.document_refusal_noted IS '已注明拒签 HED-0146';

COMMENT ON COLUMN empowerment.published_on IS '公布日期 HED-2219';

COMMENT ON COLUMN empowerment.published_uri IS '公布网址 HED-2220';

COMMENT ON COLUMN empowerment.effective_from IS '生效日期 HED-2223';

COMMENT ON COLUMN empowerment.effective_until IS '失效日期 HED-2224';

COMMENT ON COLUMN empowerment.adjusted_on IS '调整日期 HED-2226';

COMMENT ON COLUMN empowerment.returned_on IS '收回日期 HED-2227';

COMMENT ON COLUMN empowerment.return_reason IS '调整收回原因 HED-2228';

COMMENT ON COLUMN empowerment.status IS '状态 HED-2229';

-- 乡镇街道赋权:赋权事项
CREATE TABLE empowerment_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	act_kind VARCHAR(32),
	county_agency_code VARCHAR(18),
	county_agency_name VARCHAR(200),
	county_agency_level VARCHAR(32),
	county_agency_division VARCHAR(12),
	county_agency_subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("name" <> ''),
	CHECK ("catalogue_version" <> ''),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("county_agency_code" <> ''),
	CHECK ("county_agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("county_agency_name" <> ''),
	CHECK ("county_agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("county_agency_division" <> ''),
	CHECK ("county_agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("county_agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES empowerment (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE empowerment_matters IS '乡镇街道赋权:赋权事项';

COMMENT ON COLUMN empowerment_matters.record_id IS '记录标识';

COMMENT ON COLUMN empowerment_matters.no IS '序号,从 1 开始';

COMMENT ON COLUMN empowerment_matters.code IS '编码 HED-0220';

COMMENT ON COLUMN empowerment_matters.name IS '名称 HED-0221';

COMMENT ON COLUMN empowerment_matters.catalogue_version IS '目录版本 HED-0222';

COMMENT ON COLUMN empowerment_matters.act_kind IS '行为种类 HED-2200';

COMMENT ON COLUMN empowerment_matters.county_agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN empowerment_matters.county_agency_name IS '名称 HED-0051';

COMMENT ON COLUMN empowerment_matters.county_agency_level IS '层级 HED-0052';

COMMENT ON COLUMN empowerment_matters.county_agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN empowerment_matters.county_agency_subject_type IS '主体性质 HED-0054';

-- 乡镇街道赋权:乡镇街道
CREATE TABLE empowerment_townships (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES empowerment (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE empowerment_townships IS '乡镇街道赋权:乡镇街道';

COMMENT ON COLUMN empowerment_townships.record_id IS '记录标识';

COMMENT ON COLUMN empowerment_townships.no IS '序号,从 1 开始';

COMMENT ON COLUMN empowerment_townships.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN empowerment_townships.name IS '名称 HED-0051';

COMMENT ON COLUMN empowerment_townships.level IS '层级 HED-0052';

COMMENT ON COLUMN empowerment_townships.division IS '行政区划 HED-0053';

COMMENT ON COLUMN empowerment_townships.subject_type IS '主体性质 HED-0054';

-- 乡镇街道赋权:评估
CREATE TABLE empowerment_evaluations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	evaluated_on DATE,
	result VARCHAR(32),
	organ VARCHAR(200),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("evaluated_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('continued', 'adjusted', 'withdrawn')),
	CHECK ("organ" <> ''),
	CHECK ("opinion" <> ''),
	FOREIGN KEY(record_id) REFERENCES empowerment (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE empowerment_evaluations IS '乡镇街道赋权:评估';

COMMENT ON COLUMN empowerment_evaluations.record_id IS '记录标识';

COMMENT ON COLUMN empowerment_evaluations.no IS '序号,从 1 开始';

COMMENT ON COLUMN empowerment_evaluations.evaluated_on IS '日期 HED-2205';

COMMENT ON COLUMN empowerment_evaluations.result IS '结果 HED-2206';

COMMENT ON COLUMN empowerment_evaluations.organ IS '评估机关 HED-2207';

COMMENT ON COLUMN empowerment_evaluations.opinion IS '评估意见 HED-2208';

-- 问题线索
CREATE TABLE clue (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	clue_no VARCHAR(100) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	channel VARCHAR(32) NOT NULL,
	channel_no VARCHAR(100),
	domain VARCHAR(32),
	problem_kind VARCHAR(32),
	enterprise_kind VARCHAR(100),
	against_agency_code VARCHAR(18),
	against_agency_name VARCHAR(200),
	against_agency_level VARCHAR(32),
	against_agency_division VARCHAR(12),
	against_agency_subject_type VARCHAR(32),
	content VARCHAR(4000) NOT NULL,
	received_on DATE NOT NULL,
	assigned_on DATE,
	assigned_to_code VARCHAR(18),
	assigned_to_name VARCHAR(200),
	assigned_to_level VARCHAR(32),
	assigned_to_division VARCHAR(12),
	assigned_to_subject_type VARCHAR(32),
	handled_on DATE,
	result VARCHAR(32),
	handling VARCHAR(2000),
	replied_on DATE,
	closed_on DATE,
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("clue_no" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("channel" IN ('hotline_12345', 'media', 'enterprise_complaint', 'letter_visit', 'online', 'superior', 'department', 'reconsideration_litigation', 'supervision', 'other')),
	CHECK ("channel_no" <> ''),
	CHECK ("domain" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	CHECK ("problem_kind" IN ('campaign_style', 'one_size_fits_all', 'crude', 'rough', 'excessive', 'mechanical', 'profit_driven', 'outside_area', 'arbitrary', 'inaction', 'other')),
	CHECK ("enterprise_kind" <> ''),
	CHECK ("against_agency_code" <> ''),
	CHECK ("against_agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("against_agency_name" <> ''),
	CHECK ("against_agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("against_agency_division" <> ''),
	CHECK ("against_agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("against_agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("content" <> ''),
	CHECK ("received_on" >= DATE '1900-01-01'),
	CHECK ("assigned_on" >= DATE '1900-01-01'),
	CHECK ("assigned_to_code" <> ''),
	CHECK ("assigned_to_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("assigned_to_name" <> ''),
	CHECK ("assigned_to_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("assigned_to_division" <> ''),
	CHECK ("assigned_to_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("assigned_to_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("handled_on" >= DATE '1900-01-01'),
	CHECK ("result" IN ('case_filed', 'supervision_opened', 'transferred', 'rectified', 'not_established', 'not_competent', 'other')),
	CHECK ("handling" <> ''),
	CHECK ("replied_on" >= DATE '1900-01-01'),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('received', 'assigned', 'handling', 'handled', 'replied', 'closed'))
);

COMMENT ON TABLE clue IS '问题线索';

COMMENT ON COLUMN clue.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN clue.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN clue.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN clue.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN clue.operation IS '操作 HED-0006';

COMMENT ON COLUMN clue.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN clue.remarks IS '备注 HED-0008';

COMMENT ON COLUMN clue.clue_no IS '线索编号 HED-2300';

COMMENT ON COLUMN clue.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN clue.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN clue.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN clue.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN clue.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN clue.channel IS '渠道 HED-2302';

COMMENT ON COLUMN clue.channel_no IS '渠道编号 HED-2303';

COMMENT ON COLUMN clue.domain IS '执法领域 HED-2304';

COMMENT ON COLUMN clue.problem_kind IS '问题种类 HED-2305';

COMMENT ON COLUMN clue.enterprise_kind IS '企业类型 HED-2306';

COMMENT ON COLUMN clue.against_agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN clue.against_agency_name IS '名称 HED-0051';

COMMENT ON COLUMN clue.against_agency_level IS '层级 HED-0052';

COMMENT ON COLUMN clue.against_agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN clue.against_agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN clue.content IS '内容 HED-2308';

COMMENT ON COLUMN clue.received_on IS '接收日期 HED-2309';

COMMENT ON COLUMN clue.assigned_on IS '交办日期 HED-2310';

COMMENT ON COLUMN clue.assigned_to_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN clue.assigned_to_name IS '名称 HED-0051';

COMMENT ON COLUMN clue.assigned_to_level IS '层级 HED-0052';

COMMENT ON COLUMN clue.assigned_to_division IS '行政区划 HED-0053';

COMMENT ON COLUMN clue.assigned_to_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN clue.handled_on IS '办理日期 HED-2312';

COMMENT ON COLUMN clue.result IS '办理结果 HED-2313';

COMMENT ON COLUMN clue.handling IS '办理情况 HED-2314';

COMMENT ON COLUMN clue.replied_on IS '答复日期 HED-2315';

COMMENT ON COLUMN clue.closed_on IS '办结日期 HED-2316';

COMMENT ON COLUMN clue.secrecy IS '涉密情况 HED-2318';

COMMENT ON COLUMN clue.status IS '状态 HED-2319';

-- 问题线索:关联行为
CREATE TABLE clue_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES clue (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE clue_linked_acts IS '问题线索:关联行为';

COMMENT ON COLUMN clue_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN clue_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN clue_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN clue_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN clue_linked_acts.case_no IS '案号 HED-0252';

-- 突出问题
CREATE TABLE problem (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	problem_no VARCHAR(100) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	list_name VARCHAR(500),
	domain VARCHAR(32),
	kind VARCHAR(32) NOT NULL,
	description VARCHAR(4000) NOT NULL,
	listed_on DATE,
	campaign VARCHAR(500),
	measures VARCHAR(2000),
	due_on DATE,
	rectified_on DATE,
	reported_on DATE,
	reported_to VARCHAR(200),
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("problem_no" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("list_name" <> ''),
	CHECK ("domain" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	CHECK ("kind" IN ('campaign_style', 'one_size_fits_all', 'crude', 'rough', 'excessive', 'mechanical', 'profit_driven', 'outside_area', 'arbitrary', 'inaction', 'other')),
	CHECK ("description" <> ''),
	CHECK ("listed_on" >= DATE '1900-01-01'),
	CHECK ("campaign" <> ''),
	CHECK ("measures" <> ''),
	CHECK ("due_on" >= DATE '1900-01-01'),
	CHECK ("rectified_on" >= DATE '1900-01-01'),
	CHECK ("reported_on" >= DATE '1900-01-01'),
	CHECK ("reported_to" <> ''),
	CHECK ("status" IN ('listed', 'rectifying', 'rectified', 'closed'))
);

COMMENT ON TABLE problem IS '突出问题';

COMMENT ON COLUMN problem.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN problem.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN problem.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN problem.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN problem.operation IS '操作 HED-0006';

COMMENT ON COLUMN problem.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN problem.remarks IS '备注 HED-0008';

COMMENT ON COLUMN problem.problem_no IS '问题编号 HED-2400';

COMMENT ON COLUMN problem.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN problem.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN problem.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN problem.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN problem.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN problem.list_name IS '清单名称 HED-2402';

COMMENT ON COLUMN problem.domain IS '执法领域 HED-2403';

COMMENT ON COLUMN problem.kind IS '问题种类 HED-2404';

COMMENT ON COLUMN problem.description IS '问题描述 HED-2405';

COMMENT ON COLUMN problem.listed_on IS '列入日期 HED-2406';

COMMENT ON COLUMN problem.campaign IS '专项整治 HED-2408';

COMMENT ON COLUMN problem.measures IS '整改措施 HED-2409';

COMMENT ON COLUMN problem.due_on IS '整改期限 HED-2410';

COMMENT ON COLUMN problem.rectified_on IS '整改完成日期 HED-2411';

COMMENT ON COLUMN problem.reported_on IS '报送日期 HED-2412';

COMMENT ON COLUMN problem.reported_to IS '报送机关 HED-2413';

COMMENT ON COLUMN problem.status IS '状态 HED-2415';

-- 突出问题:责任机关
CREATE TABLE problem_responsible (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES problem (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE problem_responsible IS '突出问题:责任机关';

COMMENT ON COLUMN problem_responsible.record_id IS '记录标识';

COMMENT ON COLUMN problem_responsible.no IS '序号,从 1 开始';

COMMENT ON COLUMN problem_responsible.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN problem_responsible.name IS '名称 HED-0051';

COMMENT ON COLUMN problem_responsible.level IS '层级 HED-0052';

COMMENT ON COLUMN problem_responsible.division IS '行政区划 HED-0053';

COMMENT ON COLUMN problem_responsible.subject_type IS '主体性质 HED-0054';

-- 突出问题:线索编号
CREATE TABLE problem_clue_numbers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES problem (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE problem_clue_numbers IS '突出问题:线索编号';

COMMENT ON COLUMN problem_clue_numbers.record_id IS '记录标识';

COMMENT ON COLUMN problem_clue_numbers.no IS '序号,从 1 开始';

COMMENT ON COLUMN problem_clue_numbers.value IS '线索编号 HED-2414';

-- 行政执法监督
CREATE TABLE supervision (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	supervision_no VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	kind VARCHAR(32) NOT NULL,
	annual_plan VARCHAR(200),
	year INTEGER,
	topic VARCHAR(1000),
	starts_on DATE NOT NULL,
	ends_on DATE,
	reported_on DATE,
	closed_on DATE,
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("supervision_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("kind" IN ('daily', 'key', 'special')),
	CHECK ("annual_plan" <> ''),
	CHECK ("year" BETWEEN 1900 AND 2999),
	CHECK ("topic" <> ''),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	CHECK ("reported_on" >= DATE '1900-01-01'),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('planned', 'in_progress', 'rectifying', 'closed'))
);

COMMENT ON TABLE supervision IS '行政执法监督';

COMMENT ON COLUMN supervision.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN supervision.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN supervision.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN supervision.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN supervision.operation IS '操作 HED-0006';

COMMENT ON COLUMN supervision.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN supervision.remarks IS '备注 HED-0008';

COMMENT ON COLUMN supervision.supervision_no IS '监督编号 HED-2540';

COMMENT ON COLUMN supervision.name IS '名称 HED-2541';

COMMENT ON COLUMN supervision.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN supervision.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN supervision.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN supervision.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN supervision.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN supervision.kind IS '种类 HED-2543';

COMMENT ON COLUMN supervision.annual_plan IS '年度方案 HED-2546';

COMMENT ON COLUMN supervision.year IS '年度 HED-2547';

COMMENT ON COLUMN supervision.topic IS '内容 HED-2548';

COMMENT ON COLUMN supervision.starts_on IS '开始日期 HED-2549';

COMMENT ON COLUMN supervision.ends_on IS '结束日期 HED-2550';

COMMENT ON COLUMN supervision.reported_on IS '报告日期 HED-2557';

COMMENT ON COLUMN supervision.closed_on IS '办结日期 HED-2558';

COMMENT ON COLUMN supervision.secrecy IS '涉密情况 HED-2559';

COMMENT ON COLUMN supervision.status IS '状态 HED-2560';

-- 行政执法监督:被监督机关
CREATE TABLE supervision_supervised (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(18) NOT NULL,
	name VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	division VARCHAR(12),
	subject_type VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK ("code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("name" <> ''),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_supervised IS '行政执法监督:被监督机关';

COMMENT ON COLUMN supervision_supervised.record_id IS '记录标识';

COMMENT ON COLUMN supervision_supervised.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_supervised.code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN supervision_supervised.name IS '名称 HED-0051';

COMMENT ON COLUMN supervision_supervised.level IS '层级 HED-0052';

COMMENT ON COLUMN supervision_supervised.division IS '行政区划 HED-0053';

COMMENT ON COLUMN supervision_supervised.subject_type IS '主体性质 HED-0054';

-- 行政执法监督:监督人员
CREATE TABLE supervision_supervisors (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_supervisors IS '行政执法监督:监督人员';

COMMENT ON COLUMN supervision_supervisors.record_id IS '记录标识';

COMMENT ON COLUMN supervision_supervisors.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_supervisors.name IS '姓名 HED-0110';

COMMENT ON COLUMN supervision_supervisors.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN supervision_supervisors.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN supervision_supervisors.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN supervision_supervisors.role IS '分工 HED-0114';

COMMENT ON COLUMN supervision_supervisors.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN supervision_supervisors.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN supervision_supervisors.ends_on IS '结束日期 HED-0117';

-- 行政执法监督:评价
CREATE TABLE supervision_evaluations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	evaluator VARCHAR(200),
	concluded_on DATE,
	score VARCHAR(20),
	conclusion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('appraisal', 'third_party', 'file_review', 'work_report', 'statistics')),
	CHECK ("evaluator" <> ''),
	CHECK ("concluded_on" >= DATE '1900-01-01'),
	CHECK ("score" <> ''),
	CHECK ("conclusion" <> ''),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_evaluations IS '行政执法监督:评价';

COMMENT ON COLUMN supervision_evaluations.record_id IS '记录标识';

COMMENT ON COLUMN supervision_evaluations.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_evaluations.kind IS '方式 HED-2500';

COMMENT ON COLUMN supervision_evaluations.evaluator IS '评价机构 HED-2501';

COMMENT ON COLUMN supervision_evaluations.concluded_on IS '日期 HED-2502';

COMMENT ON COLUMN supervision_evaluations.score IS '得分 HED-2503';

COMMENT ON COLUMN supervision_evaluations.conclusion IS '结论 HED-2504';

-- 行政执法监督:发现问题
CREATE TABLE supervision_findings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	description VARCHAR(2000) NOT NULL,
	act_relation VARCHAR(32),
	act_record_type VARCHAR(32),
	act_case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('campaign_style', 'one_size_fits_all', 'crude', 'rough', 'excessive', 'mechanical', 'profit_driven', 'outside_area', 'arbitrary', 'inaction', 'other')),
	CHECK ("description" <> ''),
	CHECK ("act_relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("act_record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("act_case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_findings IS '行政执法监督:发现问题';

COMMENT ON COLUMN supervision_findings.record_id IS '记录标识';

COMMENT ON COLUMN supervision_findings.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_findings.kind IS '问题种类 HED-2510';

COMMENT ON COLUMN supervision_findings.description IS '情况 HED-2511';

COMMENT ON COLUMN supervision_findings.act_relation IS '关系 HED-0250';

COMMENT ON COLUMN supervision_findings.act_record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN supervision_findings.act_case_no IS '案号 HED-0252';

-- 行政执法监督:监督文书
CREATE TABLE supervision_instruments (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	dated DATE NOT NULL,
	served_on DATE,
	requirement VARCHAR(2000),
	due_on DATE,
	replied_on DATE,
	rectified_on DATE,
	reply VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('notice', 'opinion', 'decision', 'other')),
	CHECK ("number" <> ''),
	CHECK ("dated" >= DATE '1900-01-01'),
	CHECK ("served_on" >= DATE '1900-01-01'),
	CHECK ("requirement" <> ''),
	CHECK ("due_on" >= DATE '1900-01-01'),
	CHECK ("replied_on" >= DATE '1900-01-01'),
	CHECK ("rectified_on" >= DATE '1900-01-01'),
	CHECK ("reply" <> ''),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_instruments IS '行政执法监督:监督文书';

COMMENT ON COLUMN supervision_instruments.record_id IS '记录标识';

COMMENT ON COLUMN supervision_instruments.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_instruments.kind IS '种类 HED-2520';

COMMENT ON COLUMN supervision_instruments.number IS '文号 HED-2521';

COMMENT ON COLUMN supervision_instruments.dated IS '日期 HED-2522';

COMMENT ON COLUMN supervision_instruments.served_on IS '送达日期 HED-2523';

COMMENT ON COLUMN supervision_instruments.requirement IS '整改要求 HED-2524';

COMMENT ON COLUMN supervision_instruments.due_on IS '整改期限 HED-2525';

COMMENT ON COLUMN supervision_instruments.replied_on IS '回复日期 HED-2526';

COMMENT ON COLUMN supervision_instruments.rectified_on IS '整改完成日期 HED-2527';

COMMENT ON COLUMN supervision_instruments.reply IS '回复内容 HED-2528';

-- 行政执法监督:责任处理
CREATE TABLE supervision_accountability (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	person VARCHAR(100),
	agency_code VARCHAR(18),
	measure VARCHAR(500),
	decided_on DATE,
	organ VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('liability', 'exemption')),
	CHECK ("person" <> ''),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("measure" <> ''),
	CHECK ("decided_on" >= DATE '1900-01-01'),
	CHECK ("organ" <> ''),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_accountability IS '行政执法监督:责任处理';

COMMENT ON COLUMN supervision_accountability.record_id IS '记录标识';

COMMENT ON COLUMN supervision_accountability.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_accountability.kind IS '种类 HED-2530';

COMMENT ON COLUMN supervision_accountability.person IS '人员 HED-2531';

COMMENT ON COLUMN supervision_accountability.agency_code IS '机关代码 HED-2532';

COMMENT ON COLUMN supervision_accountability.measure IS '处理方式 HED-2533';

COMMENT ON COLUMN supervision_accountability.decided_on IS '决定日期 HED-2534';

COMMENT ON COLUMN supervision_accountability.organ IS '决定机关 HED-2535';

-- 行政执法监督:线索编号
CREATE TABLE supervision_clue_numbers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_clue_numbers IS '行政执法监督:线索编号';

COMMENT ON COLUMN supervision_clue_numbers.record_id IS '记录标识';

COMMENT ON COLUMN supervision_clue_numbers.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_clue_numbers.value IS '线索编号 HED-2555';

-- 行政执法监督:关联行为
CREATE TABLE supervision_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE supervision_linked_acts IS '行政执法监督:关联行为';

COMMENT ON COLUMN supervision_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN supervision_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN supervision_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN supervision_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN supervision_linked_acts.case_no IS '案号 HED-0252';

-- 行刑衔接与线索移送
CREATE TABLE transfer (
	edition VARCHAR(7) NOT NULL,
	record_id VARCHAR(64) NOT NULL,
	source_agency VARCHAR(18) NOT NULL,
	source_system VARCHAR(100),
	operation VARCHAR(32),
	updated_at VARCHAR(35) NOT NULL,
	remarks VARCHAR(1000),
	case_no VARCHAR(100) NOT NULL,
	name VARCHAR(2000) NOT NULL,
	direction VARCHAR(32) NOT NULL,
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	suspected_offence VARCHAR(500),
	facts VARCHAR(4000),
	reported_at VARCHAR(35),
	decider_role VARCHAR(32),
	decided_at VARCHAR(35),
	approved BOOLEAN,
	disapproval_reason VARCHAR(1000),
	sent_at VARCHAR(35),
	sender_code VARCHAR(18),
	sender_name VARCHAR(200),
	sender_level VARCHAR(32),
	sender_division VARCHAR(12),
	sender_subject_type VARCHAR(32),
	receiver_code VARCHAR(18),
	receiver_name VARCHAR(200),
	receiver_level VARCHAR(32),
	receiver_division VARCHAR(12),
	receiver_subject_type VARCHAR(32),
	receipt_signed_at VARCHAR(35),
	forwarded_at VARCHAR(35),
	forwarded_to VARCHAR(200),
	police_decision_result VARCHAR(32),
	police_decision_decided_on DATE,
	police_decision_received_on DATE,
	police_decision_document_number VARCHAR(200),
	police_decision_reason VARCHAR(1000),
	objection_kind VARCHAR(32),
	objection_notice_received_on DATE,
	objection_filed_on DATE,
	objection_result VARCHAR(32),
	objection_closed_on DATE,
	items_handed_on DATE,
	judgment_judged_on DATE,
	judgment_court VARCHAR(200),
	judgment_criminal_fine NUMERIC(18, 2),
	judgment_exempt BOOLEAN,
	returned_on DATE,
	outcome VARCHAR(32),
	closed_on DATE,
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK ("edition" ~ '^((0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2}))$'),
	CHECK ("record_id" <> ''),
	CHECK ("source_agency" <> ''),
	CHECK ("source_agency" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("source_system" <> ''),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK ("updated_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("remarks" <> ''),
	CHECK ("case_no" <> ''),
	CHECK ("name" <> ''),
	CHECK ("direction" IN ('to_justice', 'from_justice', 'to_discipline')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("agency_name" <> ''),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK ("agency_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("suspected_offence" <> ''),
	CHECK ("facts" <> ''),
	CHECK ("reported_at" <> ''),
	CHECK ("reported_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("decider_role" IN ('principal', 'acting')),
	CHECK ("decided_at" <> ''),
	CHECK ("decided_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("disapproval_reason" <> ''),
	CHECK ("sent_at" <> ''),
	CHECK ("sent_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("sender_code" <> ''),
	CHECK ("sender_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("sender_name" <> ''),
	CHECK ("sender_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("sender_division" <> ''),
	CHECK ("sender_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("sender_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("receiver_code" <> ''),
	CHECK ("receiver_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("receiver_name" <> ''),
	CHECK ("receiver_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("receiver_division" <> ''),
	CHECK ("receiver_division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("receiver_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("receipt_signed_at" <> ''),
	CHECK ("receipt_signed_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("forwarded_at" <> ''),
	CHECK ("forwarded_at" ~ '^(((19|[2-9][0-9])[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|[2-9][0-9])[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|[2-9][0-9])[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|((19|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))$'),
	CHECK ("forwarded_to" <> ''),
	CHECK ("police_decision_result" IN ('filed', 'not_filed')),
	CHECK ("police_decision_decided_on" >= DATE '1900-01-01'),
	CHECK ("police_decision_received_on" >= DATE '1900-01-01'),
	CHECK ("police_decision_document_number" <> ''),
	CHECK ("police_decision_reason" <> ''),
	CHECK ("objection_kind" IN ('reconsideration', 'procuratorial')),
	CHECK ("objection_notice_received_on" >= DATE '1900-01-01'),
	CHECK ("objection_filed_on" >= DATE '1900-01-01'),
	CHECK ("objection_result" IN ('filed', 'upheld', 'withdrawn')),
	CHECK ("objection_closed_on" >= DATE '1900-01-01'),
	CHECK ("items_handed_on" >= DATE '1900-01-01'),
	CHECK ("judgment_judged_on" >= DATE '1900-01-01'),
	CHECK ("judgment_court" <> ''),
	CHECK ("judgment_criminal_fine" >= 0),
	CHECK ("returned_on" >= DATE '1900-01-01'),
	CHECK ("outcome" IN ('criminal', 'penalty', 'no_penalty', 'discipline', 'other')),
	CHECK ("closed_on" >= DATE '1900-01-01'),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('investigating', 'reported', 'approved', 'not_approved', 'sent', 'received', 'filed', 'not_filed', 'closed'))
);

COMMENT ON TABLE transfer IS '行刑衔接与线索移送';

COMMENT ON COLUMN transfer.edition IS '标准版次 HED-0002';

COMMENT ON COLUMN transfer.record_id IS '记录标识 HED-0003';

COMMENT ON COLUMN transfer.source_agency IS '数据来源单位 HED-0004';

COMMENT ON COLUMN transfer.source_system IS '来源系统 HED-0005';

COMMENT ON COLUMN transfer.operation IS '操作 HED-0006';

COMMENT ON COLUMN transfer.updated_at IS '更新时间 HED-0007';

COMMENT ON COLUMN transfer.remarks IS '备注 HED-0008';

COMMENT ON COLUMN transfer.case_no IS '移送编号 HED-2630';

COMMENT ON COLUMN transfer.name IS '名称 HED-2631';

COMMENT ON COLUMN transfer.direction IS '移送方向 HED-2632';

COMMENT ON COLUMN transfer.agency_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN transfer.agency_name IS '名称 HED-0051';

COMMENT ON COLUMN transfer.agency_level IS '层级 HED-0052';

COMMENT ON COLUMN transfer.agency_division IS '行政区划 HED-0053';

COMMENT ON COLUMN transfer.agency_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN transfer.suspected_offence IS '涉嫌罪名 HED-2635';

COMMENT ON COLUMN transfer.facts IS '主要事实 HED-2636';

COMMENT ON COLUMN transfer.reported_at IS '报告时间 HED-2639';

COMMENT ON COLUMN transfer.decider_role IS '审批人职务 HED-2640';

COMMENT ON COLUMN transfer.decided_at IS '决定时间 HED-2641';

COMMENT ON COLUMN transfer.approved IS '批准移送 HED-2642';

COMMENT ON COLUMN transfer.disapproval_reason IS '不批准理由 HED-2643';

COMMENT ON COLUMN transfer.sent_at IS '移送时间 HED-2644';

COMMENT ON COLUMN transfer.sender_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN transfer.sender_name IS '名称 HED-0051';

COMMENT ON COLUMN transfer.sender_level IS '层级 HED-0052';

COMMENT ON COLUMN transfer.sender_division IS '行政区划 HED-0053';

COMMENT ON COLUMN transfer.sender_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN transfer.receiver_code IS '统一社会信用代码 HED-0050';

COMMENT ON COLUMN transfer.receiver_name IS '名称 HED-0051';

COMMENT ON COLUMN transfer.receiver_level IS '层级 HED-0052';

COMMENT ON COLUMN transfer.receiver_division IS '行政区划 HED-0053';

COMMENT ON COLUMN transfer.receiver_subject_type IS '主体性质 HED-0054';

COMMENT ON COLUMN transfer.receipt_signed_at IS '回执签字时间 HED-2648';

COMMENT ON COLUMN transfer.forwarded_at IS '转送时间 HED-2649';

COMMENT ON COLUMN transfer.forwarded_to IS '转送机关 HED-2650';

COMMENT ON COLUMN transfer.police_decision_result IS '结果 HED-2600';

COMMENT ON COLUMN transfer.police_decision_decided_on IS '决定日期 HED-2601';

COMMENT ON COLUMN transfer.police_decision_received_on IS '收到通知日期 HED-2602';

COMMENT ON COLUMN transfer.police_decision_document_number IS '通知书文号 HED-2603';

COMMENT ON COLUMN transfer.police_decision_reason IS '理由 HED-2604';

COMMENT ON COLUMN transfer.objection_kind IS '种类 HED-2610';

COMMENT ON COLUMN transfer.objection_notice_received_on IS '收到所针对通知日期 HED-2611';

COMMENT ON COLUMN transfer.objection_filed_on IS '提出日期 HED-2612';

COMMENT ON COLUMN transfer.objection_result IS '结果 HED-2613';

COMMENT ON COLUMN transfer.objection_closed_on IS '答复日期 HED-2614';

COMMENT ON COLUMN transfer.items_handed_on IS '涉案物品移交日期 HED-2653';

COMMENT ON COLUMN transfer.judgment_judged_on IS '裁判日期 HED-2620';

COMMENT ON COLUMN transfer.judgment_court IS '法院 HED-2621';

COMMENT ON COLUMN transfer.judgment_criminal_fine IS '罚金 HED-2622';

COMMENT ON COLUMN transfer.judgment_exempt IS '免予刑事处罚 HED-2623';

COMMENT ON COLUMN transfer.returned_on IS '退回日期 HED-2655';

COMMENT ON COLUMN transfer.outcome IS '处理结果 HED-2656';

COMMENT ON COLUMN transfer.closed_on IS '办结日期 HED-2657';

COMMENT ON COLUMN transfer.secrecy IS '涉密情况 HED-2658';

COMMENT ON COLUMN transfer.status IS '移送状态 HED-2659';

-- 行刑衔接与线索移送:当事人
CREATE TABLE transfer_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	role VARCHAR(32),
	category VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	unknown_party BOOLEAN,
	uscc VARCHAR(18),
	id_type VARCHAR(32),
	id_number VARCHAR(100),
	id_absent_reason VARCHAR(200),
	other_numbers_registration VARCHAR(50),
	other_numbers_organisation VARCHAR(50),
	other_numbers_tax VARCHAR(50),
	other_numbers_institution VARCHAR(50),
	other_numbers_social VARCHAR(50),
	representative_role VARCHAR(32),
	representative_name VARCHAR(100),
	representative_id_type VARCHAR(32),
	representative_id_number VARCHAR(100),
	birth_date DATE,
	capacity VARCHAR(32),
	guardian VARCHAR(100),
	phone VARCHAR(50),
	registered_address VARCHAR(500),
	business_address VARCHAR(500),
	division VARCHAR(12),
	enterprise_kind VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK ("uscc" <> ''),
	CHECK ("uscc" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK ("id_absent_reason" <> ''),
	CHECK ("other_numbers_registration" <> ''),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK ("other_numbers_tax" <> ''),
	CHECK ("other_numbers_institution" <> ''),
	CHECK ("other_numbers_social" <> ''),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK ("birth_date" >= DATE '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK ("phone" <> ''),
	CHECK ("registered_address" <> ''),
	CHECK ("business_address" <> ''),
	CHECK ("division" <> ''),
	CHECK ("division" ~ '^([0-9]{6}([0-9]{3}([0-9]{3})?)?)$'),
	CHECK ("enterprise_kind" <> ''),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE transfer_parties IS '行刑衔接与线索移送:当事人';

COMMENT ON COLUMN transfer_parties.record_id IS '记录标识';

COMMENT ON COLUMN transfer_parties.no IS '序号,从 1 开始';

COMMENT ON COLUMN transfer_parties.party_no IS '序号 HED-0080';

COMMENT ON COLUMN transfer_parties.role IS '地位 HED-0081';

COMMENT ON COLUMN transfer_parties.category IS '类别 HED-0082';

COMMENT ON COLUMN transfer_parties.name IS '名称 HED-0083';

COMMENT ON COLUMN transfer_parties.unknown_party IS '当事人不明 HED-0084';

COMMENT ON COLUMN transfer_parties.uscc IS '统一社会信用代码 HED-0085';

COMMENT ON COLUMN transfer_parties.id_type IS '证件类型 HED-0086';

COMMENT ON COLUMN transfer_parties.id_number IS '证件号码 HED-0087';

COMMENT ON COLUMN transfer_parties.id_absent_reason IS '无证件号码原因 HED-0088';

COMMENT ON COLUMN transfer_parties.other_numbers_registration IS '工商注册号 HED-0061';

COMMENT ON COLUMN transfer_parties.other_numbers_organisation IS '组织机构代码 HED-0062';

COMMENT ON COLUMN transfer_parties.other_numbers_tax IS '税务登记号 HED-0063';

COMMENT ON COLUMN transfer_parties.other_numbers_institution IS '事业单位证书号 HED-0064';

COMMENT ON COLUMN transfer_parties.other_numbers_social IS '社会组织登记证号 HED-0065';

COMMENT ON COLUMN transfer_parties.representative_role IS '身份 HED-0070';

COMMENT ON COLUMN transfer_parties.representative_name IS '姓名 HED-0071';

COMMENT ON COLUMN transfer_parties.representative_id_type IS '证件类型 HED-0072';

COMMENT ON COLUMN transfer_parties.representative_id_number IS '证件号码 HED-0073';

COMMENT ON COLUMN transfer_parties.birth_date IS '出生日期 HED-0091';

COMMENT ON COLUMN transfer_parties.capacity IS '行为能力 HED-0092';

COMMENT ON COLUMN transfer_parties.guardian IS '监护人 HED-0093';

COMMENT ON COLUMN transfer_parties.phone IS '联系电话 HED-0094';

COMMENT ON COLUMN transfer_parties.registered_address IS '注册地址 HED-0095';

COMMENT ON COLUMN transfer_parties.business_address IS '经营地址 HED-0096';

COMMENT ON COLUMN transfer_parties.division IS '行政区划 HED-0097';

COMMENT ON COLUMN transfer_parties.enterprise_kind IS '企业类型 HED-0098';

-- 行刑衔接与线索移送:关联行为
CREATE TABLE transfer_linked_acts (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	relation VARCHAR(32),
	record_type VARCHAR(32),
	case_no VARCHAR(100),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("case_no" <> ''),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE transfer_linked_acts IS '行刑衔接与线索移送:关联行为';

COMMENT ON COLUMN transfer_linked_acts.record_id IS '记录标识';

COMMENT ON COLUMN transfer_linked_acts.no IS '序号,从 1 开始';

COMMENT ON COLUMN transfer_linked_acts.relation IS '关系 HED-0250';

COMMENT ON COLUMN transfer_linked_acts.record_type IS '记录类型 HED-0251';

COMMENT ON COLUMN transfer_linked_acts.case_no IS '案号 HED-0252';

-- 行刑衔接与线索移送:专案组
CREATE TABLE transfer_task_force (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on DATE,
	ends_on DATE,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK ("certificate_no" <> ''),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK ("agency_code" ~ '^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("starts_on" >= DATE '1900-01-01'),
	CHECK ("ends_on" >= DATE '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE transfer_task_force IS '行刑衔接与线索移送:专案组';

COMMENT ON COLUMN transfer_task_force.record_id IS '记录标识';

COMMENT ON COLUMN transfer_task_force.no IS '序号,从 1 开始';

COMMENT ON COLUMN transfer_task_force.name IS '姓名 HED-0110';

COMMENT ON COLUMN transfer_task_force.certificate_no IS '执法证号 HED-0111';

COMMENT ON COLUMN transfer_task_force.certificate_kind IS '证件种类 HED-0112';

COMMENT ON COLUMN transfer_task_force.agency_code IS '所属机关代码 HED-0113';

COMMENT ON COLUMN transfer_task_force.role IS '分工 HED-0114';

COMMENT ON COLUMN transfer_task_force.certificate_shown IS '已出示证件 HED-0115';

COMMENT ON COLUMN transfer_task_force.starts_on IS '开始日期 HED-0116';

COMMENT ON COLUMN transfer_task_force.ends_on IS '结束日期 HED-0117';

-- 行刑衔接与线索移送:移送材料
CREATE TABLE transfer_attachments (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('transfer_letter', 'investigation_report', 'items_list', 'appraisal', 'other')),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

COMMENT ON TABLE transfer_attachments IS '行刑衔接与线索移送:移送材料';

COMMENT ON COLUMN transfer_attachments.record_id IS '记录标识';

COMMENT ON COLUMN transfer_attachments.no IS '序号,从 1 开始';

COMMENT ON COLUMN transfer_attachments.value IS '移送材料 HED-2647';
