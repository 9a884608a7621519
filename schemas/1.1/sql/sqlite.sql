-- enforce-data 1.1, sqlite
-- 本文件在测试中由真实的数据库执行 · This file is executed by a real engine in our tests

-- 执法主体
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- code: 统一社会信用代码 HED-0430
-- name: 名称 HED-0431
-- level: 层级 HED-0432
-- division: 行政区划 HED-0433
-- subject_type: 主体性质 HED-0434
-- parent_code: 上级机关代码 HED-0435
-- established_on: 设立日期 HED-0437
-- abolished_on: 撤销日期 HED-0438
-- legal_basis_law: 法律名称 HED-0210
-- legal_basis_level: 效力级别 HED-0211
-- legal_basis_article: 条 HED-0212
-- legal_basis_paragraph: 款 HED-0213
-- legal_basis_item: 项 HED-0214
-- legal_basis_subitem: 目 HED-0215
-- legal_basis_effective_from: 施行日期 HED-0216
-- legal_basis_effective_until: 失效日期 HED-0217
-- legal_basis_gist: 条文内容 HED-0218
-- officer_count: 执法人员数 HED-0440
-- reviewer_count: 法制审核人员数 HED-0441
-- counsel_count: 公职律师和法律顾问数 HED-0442
-- delivery_exemption_ground: 理由 HED-0415
-- delivery_exemption_system: 统建系统名称 HED-0416
-- delivery_exemption_until: 截止日期 HED-0417
-- pilot: 规范化试点 HED-0446
-- contact: 联系方式 HED-0448
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
	established_on VARCHAR(10),
	abolished_on VARCHAR(10),
	legal_basis_law VARCHAR(200),
	legal_basis_level VARCHAR(32),
	legal_basis_article VARCHAR(50),
	legal_basis_paragraph VARCHAR(50),
	legal_basis_item VARCHAR(50),
	legal_basis_subitem VARCHAR(50),
	legal_basis_effective_from VARCHAR(10),
	legal_basis_effective_until VARCHAR(10),
	legal_basis_gist VARCHAR(4000),
	officer_count INTEGER,
	reviewer_count INTEGER,
	counsel_count INTEGER,
	delivery_exemption_ground VARCHAR(32),
	delivery_exemption_system VARCHAR(200),
	delivery_exemption_until VARCHAR(10),
	pilot BOOLEAN,
	contact VARCHAR(200),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("parent_code" <> ''),
	CHECK (length("parent_code") <= 18),
	CHECK ("established_on" IS date("established_on", '+0 days') AND "established_on" >= '1900-01-01'),
	CHECK ("abolished_on" IS date("abolished_on", '+0 days') AND "abolished_on" >= '1900-01-01'),
	CHECK ("legal_basis_law" <> ''),
	CHECK (length("legal_basis_law") <= 200),
	CHECK ("legal_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("legal_basis_article" <> ''),
	CHECK (length("legal_basis_article") <= 50),
	CHECK ("legal_basis_paragraph" <> ''),
	CHECK (length("legal_basis_paragraph") <= 50),
	CHECK ("legal_basis_item" <> ''),
	CHECK (length("legal_basis_item") <= 50),
	CHECK ("legal_basis_subitem" <> ''),
	CHECK (length("legal_basis_subitem") <= 50),
	CHECK ("legal_basis_effective_from" IS date("legal_basis_effective_from", '+0 days') AND "legal_basis_effective_from" >= '1900-01-01'),
	CHECK ("legal_basis_effective_until" IS date("legal_basis_effective_until", '+0 days') AND "legal_basis_effective_until" >= '1900-01-01'),
	CHECK ("legal_basis_gist" <> ''),
	CHECK (length("legal_basis_gist") <= 4000),
	CHECK ("officer_count" BETWEEN 0 AND 2147483647),
	CHECK ("reviewer_count" BETWEEN 0 AND 2147483647),
	CHECK ("counsel_count" BETWEEN 0 AND 2147483647),
	CHECK ("delivery_exemption_ground" IN ('other_law', 'state_secret', 'unified_system')),
	CHECK ("delivery_exemption_system" <> ''),
	CHECK (length("delivery_exemption_system") <= 200),
	CHECK ("delivery_exemption_until" IS date("delivery_exemption_until", '+0 days') AND "delivery_exemption_until" >= '1900-01-01'),
	CHECK ("pilot" IN (0, 1)),
	CHECK ("contact" <> ''),
	CHECK (length("contact") <= 200)
);

-- 执法主体:执法领域
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 执法领域 HED-0436
CREATE TABLE agency_domains (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

-- 执法主体:年度培训计划
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- year: 年度 HED-0400
-- adopted_on: 制定日期 HED-0401
-- planned_hours: 计划学时 HED-0402
-- rotation_done_on: 轮训完成日期 HED-0403
CREATE TABLE agency_training_plans (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	year INTEGER,
	adopted_on VARCHAR(10),
	planned_hours NUMERIC(6, 1),
	rotation_done_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("year" BETWEEN 1900 AND 2999),
	CHECK ("adopted_on" IS date("adopted_on", '+0 days') AND "adopted_on" >= '1900-01-01'),
	CHECK (typeof("planned_hours") <> 'text'),
	CHECK ("planned_hours" >= 0),
	CHECK ("rotation_done_on" IS date("rotation_done_on", '+0 days') AND "rotation_done_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

-- 执法主体:信息系统
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 名称 HED-0410
-- vendor: 承建单位 HED-0411
-- connected_on: 联通日期 HED-0412
CREATE TABLE agency_systems (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(200),
	vendor VARCHAR(200),
	connected_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("vendor" <> ''),
	CHECK (length("vendor") <= 200),
	CHECK ("connected_on" IS date("connected_on", '+0 days') AND "connected_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

-- 执法主体:执法装备
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-0420
-- number: 数量 HED-0421
CREATE TABLE agency_equipment (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(100),
	number INTEGER,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" <> ''),
	CHECK (length("kind") <= 100),
	CHECK ("number" BETWEEN 0 AND 2147483647),
	FOREIGN KEY(record_id) REFERENCES agency (record_id) ON DELETE CASCADE
);

-- 行政执法事项
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- code: 编码 HED-0510
-- name: 名称 HED-0511
-- act_kind: 行为种类 HED-0512
-- coercion_nature: 强制性质 HED-0513
-- domain: 执法领域 HED-0514
-- set_by_law: 法律名称 HED-0210
-- set_by_level: 效力级别 HED-0211
-- set_by_article: 条 HED-0212
-- set_by_paragraph: 款 HED-0213
-- set_by_item: 项 HED-0214
-- set_by_subitem: 目 HED-0215
-- set_by_effective_from: 施行日期 HED-0216
-- set_by_effective_until: 失效日期 HED-0217
-- set_by_gist: 条文内容 HED-0218
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- level: 行使层级 HED-0518
-- catalogue_version: 目录版本 HED-0519
-- effective_from: 生效日期 HED-0520
-- effective_until: 失效日期 HED-0521
-- status: 状态 HED-0522
-- fine_min: 罚款下限 HED-0524
-- fine_max: 罚款上限 HED-0525
-- delegable: 可委托 HED-0526
-- delegation_basis_law: 法律名称 HED-0210
-- delegation_basis_level: 效力级别 HED-0211
-- delegation_basis_article: 条 HED-0212
-- delegation_basis_paragraph: 款 HED-0213
-- delegation_basis_item: 项 HED-0214
-- delegation_basis_subitem: 目 HED-0215
-- delegation_basis_effective_from: 施行日期 HED-0216
-- delegation_basis_effective_until: 失效日期 HED-0217
-- delegation_basis_gist: 条文内容 HED-0218
-- empowerable: 可赋权 HED-0528
-- statutory_days: 法定办结时限 HED-0529
-- promised_days: 承诺办结时限 HED-0530
-- last_exercised_on: 最近实施日期 HED-0531
-- clean_up_ground: 理由 HED-0500
-- clean_up_proposed_on: 提请日期 HED-0501
-- clean_up_setting_organ: 制定机关 HED-0502
-- clean_up_result: 结果 HED-0503
-- inspection_cap: 年度检查上限 HED-0534
-- published_on: 公布日期 HED-0535
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
	set_by_effective_from VARCHAR(10),
	set_by_effective_until VARCHAR(10),
	set_by_gist VARCHAR(4000),
	agency_code VARCHAR(18) NOT NULL,
	agency_name VARCHAR(200) NOT NULL,
	agency_level VARCHAR(32),
	agency_division VARCHAR(12),
	agency_subject_type VARCHAR(32),
	level VARCHAR(32),
	catalogue_version VARCHAR(50) NOT NULL,
	effective_from VARCHAR(10) NOT NULL,
	effective_until VARCHAR(10),
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
	delegation_basis_effective_from VARCHAR(10),
	delegation_basis_effective_until VARCHAR(10),
	delegation_basis_gist VARCHAR(4000),
	empowerable BOOLEAN,
	statutory_days INTEGER,
	promised_days INTEGER,
	last_exercised_on VARCHAR(10),
	clean_up_ground VARCHAR(32),
	clean_up_proposed_on VARCHAR(10),
	clean_up_setting_organ VARCHAR(200),
	clean_up_result VARCHAR(32),
	inspection_cap INTEGER,
	published_on VARCHAR(10),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("coercion_nature" IN ('measure', 'execution')),
	CHECK ("domain" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	CHECK ("set_by_law" <> ''),
	CHECK (length("set_by_law") <= 200),
	CHECK ("set_by_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("set_by_article" <> ''),
	CHECK (length("set_by_article") <= 50),
	CHECK ("set_by_paragraph" <> ''),
	CHECK (length("set_by_paragraph") <= 50),
	CHECK ("set_by_item" <> ''),
	CHECK (length("set_by_item") <= 50),
	CHECK ("set_by_subitem" <> ''),
	CHECK (length("set_by_subitem") <= 50),
	CHECK ("set_by_effective_from" IS date("set_by_effective_from", '+0 days') AND "set_by_effective_from" >= '1900-01-01'),
	CHECK ("set_by_effective_until" IS date("set_by_effective_until", '+0 days') AND "set_by_effective_until" >= '1900-01-01'),
	CHECK ("set_by_gist" <> ''),
	CHECK (length("set_by_gist") <= 4000),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("status" IN ('active', 'adjusted', 'suspended', 'cancelled')),
	CHECK (typeof("fine_min") <> 'text'),
	CHECK ("fine_min" >= 0),
	CHECK (typeof("fine_max") <> 'text'),
	CHECK ("fine_max" >= 0),
	CHECK ("delegable" IN (0, 1)),
	CHECK ("delegation_basis_law" <> ''),
	CHECK (length("delegation_basis_law") <= 200),
	CHECK ("delegation_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("delegation_basis_article" <> ''),
	CHECK (length("delegation_basis_article") <= 50),
	CHECK ("delegation_basis_paragraph" <> ''),
	CHECK (length("delegation_basis_paragraph") <= 50),
	CHECK ("delegation_basis_item" <> ''),
	CHECK (length("delegation_basis_item") <= 50),
	CHECK ("delegation_basis_subitem" <> ''),
	CHECK (length("delegation_basis_subitem") <= 50),
	CHECK ("delegation_basis_effective_from" IS date("delegation_basis_effective_from", '+0 days') AND "delegation_basis_effective_from" >= '1900-01-01'),
	CHECK ("delegation_basis_effective_until" IS date("delegation_basis_effective_until", '+0 days') AND "delegation_basis_effective_until" >= '1900-01-01'),
	CHECK ("delegation_basis_gist" <> ''),
	CHECK (length("delegation_basis_gist") <= 4000),
	CHECK ("empowerable" IN (0, 1)),
	CHECK ("statutory_days" BETWEEN 0 AND 2147483647),
	CHECK ("promised_days" BETWEEN 0 AND 2147483647),
	CHECK ("last_exercised_on" IS date("last_exercised_on", '+0 days') AND "last_exercised_on" >= '1900-01-01'),
	CHECK ("clean_up_ground" IN ('not_occurred', 'rare', 'overlapping', 'unlawful', 'not_in_writing')),
	CHECK ("clean_up_proposed_on" IS date("clean_up_proposed_on", '+0 days') AND "clean_up_proposed_on" >= '1900-01-01'),
	CHECK ("clean_up_setting_organ" <> ''),
	CHECK (length("clean_up_setting_organ") <= 200),
	CHECK ("clean_up_result" IN ('cancelled', 'adjusted', 'suspended', 'regularised')),
	CHECK ("inspection_cap" BETWEEN 0 AND 2147483647),
	CHECK ("published_on" IS date("published_on", '+0 days') AND "published_on" >= '1900-01-01')
);

-- 行政执法事项:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0219
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE matter_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32) NOT NULL,
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES matter (record_id) ON DELETE CASCADE
);

-- 行政执法事项:处罚种类
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 处罚种类 HED-0523
CREATE TABLE matter_penalty_kinds (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('warning', 'public_criticism', 'fine', 'confiscate_gains', 'confiscate_property', 'suspend_licence', 'downgrade_qualification', 'revoke_licence', 'restrict_business', 'suspend_business', 'close_business', 'restrict_occupation', 'administrative_detention', 'other')),
	FOREIGN KEY(record_id) REFERENCES matter (record_id) ON DELETE CASCADE
);

-- 行政执法事项:所列清单
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 所列清单 HED-0532
CREATE TABLE matter_exemption_lists (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('no_penalty', 'lighter', 'reduced')),
	FOREIGN KEY(record_id) REFERENCES matter (record_id) ON DELETE CASCADE
);

-- 行政执法证件
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- certificate_no: 证号 HED-0640
-- kind: 种类 HED-0641
-- holder_name: 姓名 HED-0600
-- holder_gender: 性别 HED-0601
-- holder_id_type: 证件类型 HED-0602
-- holder_id_number: 证件号码 HED-0603
-- holder_photo_digest: 照片摘要 HED-0604
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- post: 职务 HED-0644
-- staffing: 编制类别 HED-0645
-- area: 执法区域 HED-0647
-- issuer_code: 统一社会信用代码 HED-0050
-- issuer_name: 名称 HED-0051
-- issuer_level: 层级 HED-0052
-- issuer_division: 行政区划 HED-0053
-- issuer_subject_type: 主体性质 HED-0054
-- exam_passed_on: 考试合格日期 HED-0649
-- issued_on: 发证日期 HED-0650
-- valid_from: 有效期自 HED-0651
-- valid_until: 有效期至 HED-0652
-- status: 状态 HED-0653
-- ecert_id: 电子证照标识 HED-0655
-- instructor_selected_on: 选拔日期 HED-0630
-- instructor_organ: 选拔机关 HED-0631
-- instructor_until: 聘期截止日期 HED-0633
-- instructor_hours_taught: 授课学时 HED-0634
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
	exam_passed_on VARCHAR(10),
	issued_on VARCHAR(10) NOT NULL,
	valid_from VARCHAR(10),
	valid_until VARCHAR(10),
	status VARCHAR(32) NOT NULL,
	ecert_id VARCHAR(200),
	instructor_selected_on VARCHAR(10),
	instructor_organ VARCHAR(200),
	instructor_until VARCHAR(10),
	instructor_hours_taught NUMERIC(6, 1),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("holder_name" <> ''),
	CHECK (length("holder_name") <= 100),
	CHECK ("holder_gender" IN ('male', 'female')),
	CHECK ("holder_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("holder_id_number" <> ''),
	CHECK (length("holder_id_number") <= 100),
	CHECK ("holder_photo_digest" <> ''),
	CHECK (length("holder_photo_digest") <= 100),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("post" <> ''),
	CHECK (length("post") <= 100),
	CHECK ("staffing" IN ('civil_servant', 'special', 'civil_service_equivalent', 'institution', 'contract')),
	CHECK ("area" <> ''),
	CHECK (length("area") <= 12),
	CHECK ("issuer_code" <> ''),
	CHECK (length("issuer_code") <= 18),
	CHECK ("issuer_name" <> ''),
	CHECK (length("issuer_name") <= 200),
	CHECK ("issuer_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("issuer_division" <> ''),
	CHECK (length("issuer_division") <= 12),
	CHECK ("issuer_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("exam_passed_on" IS date("exam_passed_on", '+0 days') AND "exam_passed_on" >= '1900-01-01'),
	CHECK ("issued_on" IS date("issued_on", '+0 days') AND "issued_on" >= '1900-01-01'),
	CHECK ("valid_from" IS date("valid_from", '+0 days') AND "valid_from" >= '1900-01-01'),
	CHECK ("valid_until" IS date("valid_until", '+0 days') AND "valid_until" >= '1900-01-01'),
	CHECK ("status" IN ('valid', 'suspended', 'withdrawn', 'cancelled', 'revoked', 'expired', 'lost', 'replaced')),
	CHECK ("ecert_id" <> ''),
	CHECK (length("ecert_id") <= 200),
	CHECK ("instructor_selected_on" IS date("instructor_selected_on", '+0 days') AND "instructor_selected_on" >= '1900-01-01'),
	CHECK ("instructor_organ" <> ''),
	CHECK (length("instructor_organ") <= 200),
	CHECK ("instructor_until" IS date("instructor_until", '+0 days') AND "instructor_until" >= '1900-01-01'),
	CHECK (typeof("instructor_hours_taught") <> 'text'),
	CHECK ("instructor_hours_taught" >= 0)
);

-- 行政执法证件:执法领域
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 执法领域 HED-0646
CREATE TABLE certificate_domains (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

-- 行政执法证件:变动情况
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-0610
-- starts_on: 开始日期 HED-0611
-- ends_on: 结束日期 HED-0612
-- reason: 原因 HED-0613
-- organ: 决定机关 HED-0614
CREATE TABLE certificate_status_events (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	reason VARCHAR(500),
	organ VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('suspended', 'withdrawn', 'cancelled', 'revoked', 'replaced', 'restored')),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("reason" <> ''),
	CHECK (length("reason") <= 500),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

-- 行政执法证件:培训
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- year: 年度 HED-0620
-- category: 类别 HED-0621
-- hours: 学时 HED-0622
-- organiser: 组织单位 HED-0623
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
	CHECK (typeof("hours") <> 'text'),
	CHECK ("hours" >= 0),
	CHECK ("organiser" <> ''),
	CHECK (length("organiser") <= 200),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

-- 行政执法证件:授课内容
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 授课内容 HED-0632
CREATE TABLE certificate_instructor_subjects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

-- 行政执法证件:表彰
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 表彰 HED-0658
CREATE TABLE certificate_awards (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(200) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 200),
	FOREIGN KEY(record_id) REFERENCES certificate (record_id) ON DELETE CASCADE
);

-- 委托书
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- delegation_no: 编号 HED-0720
-- delegator_code: 统一社会信用代码 HED-0050
-- delegator_name: 名称 HED-0051
-- delegator_level: 层级 HED-0052
-- delegator_division: 行政区划 HED-0053
-- delegator_subject_type: 主体性质 HED-0054
-- delegate_code: 统一社会信用代码 HED-0050
-- delegate_name: 名称 HED-0051
-- delegate_level: 层级 HED-0052
-- delegate_division: 行政区划 HED-0053
-- delegate_subject_type: 主体性质 HED-0054
-- legal_basis_law: 法律名称 HED-0210
-- legal_basis_level: 效力级别 HED-0219
-- legal_basis_article: 条 HED-0212
-- legal_basis_paragraph: 款 HED-0213
-- legal_basis_item: 项 HED-0214
-- legal_basis_subitem: 目 HED-0215
-- legal_basis_effective_from: 施行日期 HED-0216
-- legal_basis_effective_until: 失效日期 HED-0217
-- legal_basis_gist: 条文内容 HED-0218
-- in_writing: 书面 HED-0724
-- area: 实施区域 HED-0726
-- valid_from: 期限自 HED-0727
-- valid_until: 期限至 HED-0728
-- signed_on: 签订日期 HED-0729
-- supervision_duty: 监督责任 HED-0731
-- delegate_conditions_public_function: 具有公共事务职能 HED-0705
-- delegate_conditions_qualified_staff: 具有合格人员 HED-0706
-- delegate_conditions_technical: 具有技术条件 HED-0707
-- submitted_for_review_on: 送审日期 HED-0733
-- approval_organ: 批准机关 HED-0710
-- approval_approved_on: 批准日期 HED-0711
-- approval_document_digest_algorithm: 摘要算法 HED-0130
-- approval_document_digest: 摘要 HED-0131
-- approval_document_uri: 存储地址 HED-0132
-- approval_document_kind: 种类 HED-0140
-- approval_document_number: 文号 HED-0141
-- approval_document_title: 标题 HED-0142
-- approval_document_dated: 日期 HED-0143
-- approval_document_sealed: 已加盖印章 HED-0144
-- approval_document_signed: 已签名 HED-0145
-- approval_document_refusal_noted: 已注明拒签 HED-0146
-- opinion_heard_on: 听取意见日期 HED-0735
-- delegator_published_on: 委托机关公布日期 HED-0736
-- delegator_published_uri: 委托机关公布网址 HED-0737
-- delegate_published_on: 受托组织公布日期 HED-0738
-- delegate_published_uri: 受托组织公布网址 HED-0739
-- filed_on: 备案日期 HED-0740
-- filing_organ: 备案机关 HED-0741
-- filing_no: 备案编号 HED-0742
-- status: 状态 HED-0744
-- terminated_on: 终止日期 HED-0745
-- termination_reason: 终止原因 HED-0746
-- clean_up_ground: 理由 HED-0500
-- clean_up_proposed_on: 提请日期 HED-0501
-- clean_up_setting_organ: 制定机关 HED-0502
-- clean_up_result: 结果 HED-0503
-- document_digest_algorithm: 摘要算法 HED-0130
-- document_digest: 摘要 HED-0131
-- document_uri: 存储地址 HED-0132
-- document_kind: 种类 HED-0140
-- document_number: 文号 HED-0141
-- document_title: 标题 HED-0142
-- document_dated: 日期 HED-0143
-- document_sealed: 已加盖印章 HED-0144
-- document_signed: 已签名 HED-0145
-- document_refusal_noted: 已注明拒签 HED-0146
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
	legal_basis_effective_from VARCHAR(10),
	legal_basis_effective_until VARCHAR(10),
	legal_basis_gist VARCHAR(4000),
	in_writing BOOLEAN,
	area VARCHAR(12),
	valid_from VARCHAR(10) NOT NULL,
	valid_until VARCHAR(10) NOT NULL,
	signed_on VARCHAR(10) NOT NULL,
	supervision_duty VARCHAR(1000),
	delegate_conditions_public_function BOOLEAN,
	delegate_conditions_qualified_staff BOOLEAN,
	delegate_conditions_technical BOOLEAN,
	submitted_for_review_on VARCHAR(10),
	approval_organ VARCHAR(200),
	approval_approved_on VARCHAR(10),
	approval_document_digest_algorithm VARCHAR(32),
	approval_document_digest VARCHAR(100),
	approval_document_uri VARCHAR(1000),
	approval_document_kind VARCHAR(32),
	approval_document_number VARCHAR(200),
	approval_document_title VARCHAR(500),
	approval_document_dated VARCHAR(10),
	approval_document_sealed BOOLEAN,
	approval_document_signed BOOLEAN,
	approval_document_refusal_noted BOOLEAN,
	opinion_heard_on VARCHAR(10),
	delegator_published_on VARCHAR(10),
	delegator_published_uri VARCHAR(1000),
	delegate_published_on VARCHAR(10),
	delegate_published_uri VARCHAR(1000),
	filed_on VARCHAR(10),
	filing_organ VARCHAR(200),
	filing_no VARCHAR(100),
	status VARCHAR(32) NOT NULL,
	terminated_on VARCHAR(10),
	termination_reason VARCHAR(500),
	clean_up_ground VARCHAR(32),
	clean_up_proposed_on VARCHAR(10),
	clean_up_setting_organ VARCHAR(200),
	clean_up_result VARCHAR(32),
	document_digest_algorithm VARCHAR(32),
	document_digest VARCHAR(100),
	document_uri VARCHAR(1000),
	document_kind VARCHAR(32),
	document_number VARCHAR(200),
	document_title VARCHAR(500),
	document_dated VARCHAR(10),
	document_sealed BOOLEAN,
	document_signed BOOLEAN,
	document_refusal_noted BOOLEAN,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("delegation_no" <> ''),
	CHECK (length("delegation_no") <= 100),
	CHECK ("delegator_code" <> ''),
	CHECK (length("delegator_code") <= 18),
	CHECK ("delegator_name" <> ''),
	CHECK (length("delegator_name") <= 200),
	CHECK ("delegator_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegator_division" <> ''),
	CHECK (length("delegator_division") <= 12),
	CHECK ("delegator_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK (length("delegate_code") <= 18),
	CHECK ("delegate_name" <> ''),
	CHECK (length("delegate_name") <= 200),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK (length("delegate_division") <= 12),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("legal_basis_law" <> ''),
	CHECK (length("legal_basis_law") <= 200),
	CHECK ("legal_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("legal_basis_article" <> ''),
	CHECK (length("legal_basis_article") <= 50),
	CHECK ("legal_basis_paragraph" <> ''),
	CHECK (length("legal_basis_paragraph") <= 50),
	CHECK ("legal_basis_item" <> ''),
	CHECK (length("legal_basis_item") <= 50),
	CHECK ("legal_basis_subitem" <> ''),
	CHECK (length("legal_basis_subitem") <= 50),
	CHECK ("legal_basis_effective_from" IS date("legal_basis_effective_from", '+0 days') AND "legal_basis_effective_from" >= '1900-01-01'),
	CHECK ("legal_basis_effective_until" IS date("legal_basis_effective_until", '+0 days') AND "legal_basis_effective_until" >= '1900-01-01'),
	CHECK ("legal_basis_gist" <> ''),
	CHECK (length("legal_basis_gist") <= 4000),
	CHECK ("in_writing" IN (0, 1)),
	CHECK ("area" <> ''),
	CHECK (length("area") <= 12),
	CHECK ("valid_from" IS date("valid_from", '+0 days') AND "valid_from" >= '1900-01-01'),
	CHECK ("valid_until" IS date("valid_until", '+0 days') AND "valid_until" >= '1900-01-01'),
	CHECK ("signed_on" IS date("signed_on", '+0 days') AND "signed_on" >= '1900-01-01'),
	CHECK ("supervision_duty" <> ''),
	CHECK (length("supervision_duty") <= 1000),
	CHECK ("delegate_conditions_public_function" IN (0, 1)),
	CHECK ("delegate_conditions_qualified_staff" IN (0, 1)),
	CHECK ("delegate_conditions_technical" IN (0, 1)),
	CHECK ("submitted_for_review_on" IS date("submitted_for_review_on", '+0 days') AND "submitted_for_review_on" >= '1900-01-01'),
	CHECK ("approval_organ" <> ''),
	CHECK (length("approval_organ") <= 200),
	CHECK ("approval_approved_on" IS date("approval_approved_on", '+0 days') AND "approval_approved_on" >= '1900-01-01'),
	CHECK ("approval_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("approval_document_digest" <> ''),
	CHECK (length("approval_document_digest") <= 100),
	CHECK ("approval_document_uri" <> ''),
	CHECK (length("approval_document_uri") <= 1000),
	CHECK ("approval_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("approval_document_number" <> ''),
	CHECK (length("approval_document_number") <= 200),
	CHECK ("approval_document_title" <> ''),
	CHECK (length("approval_document_title") <= 500),
	CHECK ("approval_document_dated" IS date("approval_document_dated", '+0 days') AND "approval_document_dated" >= '1900-01-01'),
	CHECK ("approval_document_sealed" IN (0, 1)),
	CHECK ("approval_document_signed" IN (0, 1)),
	CHECK ("approval_document_refusal_noted" IN (0, 1)),
	CHECK ("opinion_heard_on" IS date("opinion_heard_on", '+0 days') AND "opinion_heard_on" >= '1900-01-01'),
	CHECK ("delegator_published_on" IS date("delegator_published_on", '+0 days') AND "delegator_published_on" >= '1900-01-01'),
	CHECK ("delegator_published_uri" <> ''),
	CHECK (length("delegator_published_uri") <= 1000),
	CHECK ("delegate_published_on" IS date("delegate_published_on", '+0 days') AND "delegate_published_on" >= '1900-01-01'),
	CHECK ("delegate_published_uri" <> ''),
	CHECK (length("delegate_published_uri") <= 1000),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("filing_organ" <> ''),
	CHECK (length("filing_organ") <= 200),
	CHECK ("filing_no" <> ''),
	CHECK (length("filing_no") <= 100),
	CHECK ("status" IN ('active', 'expired', 'terminated', 'withdrawn')),
	CHECK ("terminated_on" IS date("terminated_on", '+0 days') AND "terminated_on" >= '1900-01-01'),
	CHECK ("termination_reason" <> ''),
	CHECK (length("termination_reason") <= 500),
	CHECK ("clean_up_ground" IN ('not_occurred', 'rare', 'overlapping', 'unlawful', 'not_in_writing')),
	CHECK ("clean_up_proposed_on" IS date("clean_up_proposed_on", '+0 days') AND "clean_up_proposed_on" >= '1900-01-01'),
	CHECK ("clean_up_setting_organ" <> ''),
	CHECK (length("clean_up_setting_organ") <= 200),
	CHECK ("clean_up_result" IN ('cancelled', 'adjusted', 'suspended', 'regularised')),
	CHECK ("document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("document_digest" <> ''),
	CHECK (length("document_digest") <= 100),
	CHECK ("document_uri" <> ''),
	CHECK (length("document_uri") <= 1000),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_title" <> ''),
	CHECK (length("document_title") <= 500),
	CHECK ("document_dated" IS date("document_dated", '+0 days') AND "document_dated" >= '1900-01-01'),
	CHECK ("document_sealed" IN (0, 1)),
	CHECK ("document_signed" IN (0, 1)),
	CHECK ("document_refusal_noted" IN (0, 1))
);

-- 委托书:事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
-- act_kind: 行为种类 HED-0700
-- powers: 权限 HED-0701
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
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("powers" <> ''),
	CHECK (length("powers") <= 1000),
	FOREIGN KEY(record_id) REFERENCES delegation (record_id) ON DELETE CASCADE
);

-- 委托书:签署人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 签署人 HED-0730
CREATE TABLE delegation_signatories (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id) REFERENCES delegation (record_id) ON DELETE CASCADE
);

-- 委托书:评估
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- evaluated_on: 日期 HED-0715
-- result: 结果 HED-0716
-- organ: 评估机关 HED-0717
CREATE TABLE delegation_evaluations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	evaluated_on VARCHAR(10),
	result VARCHAR(32),
	organ VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("evaluated_on" IS date("evaluated_on", '+0 days') AND "evaluated_on" >= '1900-01-01'),
	CHECK ("result" IN ('continued', 'adjusted', 'withdrawn')),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	FOREIGN KEY(record_id) REFERENCES delegation (record_id) ON DELETE CASCADE
);

-- 行政处罚
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- case_no: 案号 HED-0020
-- name: 案件名称 HED-0021
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- delegate_code: 统一社会信用代码 HED-0050
-- delegate_name: 名称 HED-0051
-- delegate_level: 层级 HED-0052
-- delegate_division: 行政区划 HED-0053
-- delegate_subject_type: 主体性质 HED-0054
-- delegation_no: 委托书编号 HED-0025
-- place_division: 行政区划 HED-0240
-- place_address: 详细地址 HED-0241
-- place_longitude: 经度 HED-0242
-- place_latitude: 纬度 HED-0243
-- source: 来源 HED-0031
-- publicity_disclosed: 公开 HED-0190
-- publicity_withheld_reason: 不公开理由 HED-0191
-- publicity_published_on: 公示日期 HED-0192
-- publicity_channel: 渠道 HED-0193
-- publicity_uri: 网址 HED-0194
-- publicity_until: 截止日期 HED-0195
-- publicity_party_informed: 已告知当事人 HED-0196
-- publicity_early_stop_applied_on: 申请日期 HED-0180
-- publicity_early_stop_stopped_on: 停止日期 HED-0181
-- publicity_corrected_on: 更正日期 HED-0198
-- publicity_withdrawn_on: 撤回日期 HED-0199
-- publicity_withdrawal_reason: 撤回理由 HED-0200
-- secrecy: 涉密情况 HED-0041
-- status: 案件状态 HED-1015
-- case_source: 案件来源 HED-1016
-- clue_no: 线索编号 HED-1017
-- violation_started_on: 违法行为开始日期 HED-1018
-- violation_ended_on: 违法行为终了日期 HED-1019
-- discovered_on: 发现日期 HED-1020
-- violation_kind: 违法行为类型 HED-1021
-- life_health_finance: 涉生命健康金融安全 HED-1022
-- jurisdiction_ground: 管辖依据 HED-1023
-- facts: 违法事实 HED-1024
-- procedure: 处罚程序 HED-1026
-- fast_track: 快速办理 HED-1027
-- filed_on: 立案日期 HED-1028
-- not_filed_on: 不予立案日期 HED-1029
-- investigation_ended_on: 调查终结日期 HED-1030
-- preservation_registered_on: 登记保存日期 HED-1002
-- preservation_approver: 批准人 HED-1003
-- preservation_approved_on: 批准日期 HED-1005
-- preservation_disposed_on: 处理决定日期 HED-1006
-- monitoring_evidence_device_reviewed: 设备已审核 HED-1007
-- monitoring_evidence_location_published: 地点已公布 HED-1008
-- monitoring_evidence_record_reviewed: 记录已审核 HED-1009
-- monitoring_evidence_informed_on: 告知日期 HED-1010
-- decision_document_number: 文号 HED-0370
-- decision_dated: 日期 HED-0371
-- decision_reason: 理由 HED-0372
-- decision_sealed: 已加盖印章 HED-0373
-- decision_performance_method: 方式 HED-0365
-- decision_performance_due_on: 届满日期 HED-0366
-- decision_remedy_notice_reconsideration_organ: 复议机关 HED-0320
-- decision_remedy_notice_days: 复议期限日数 HED-0321
-- decision_remedy_notice_court: 诉讼法院 HED-0322
-- decision_remedy_notice_months: 诉讼期限月数 HED-0323
-- decision_result: 处理结果 HED-1060
-- decision_exemption_ground: 不予处罚理由 HED-1061
-- decision_education_given: 已进行教育 HED-1062
-- discretion_benchmark_code: 裁量基准编号 HED-1074
-- discretion_grade: 裁量档次 HED-1075
-- discretion_reason: 裁量理由 HED-1077
-- correction_order_ordered: 已责令改正 HED-1078
-- correction_order_due_on: 改正期限 HED-1079
-- correction_order_done: 已改正 HED-1080
-- unlawful_gains: 违法所得金额 HED-1089
-- refund_ordered: 责令退赔金额 HED-1090
-- goods_value: 货值金额 HED-1091
-- special_law_none: 无另行规定 HED-0230
-- special_law_law: 法律名称 HED-0231
-- special_law_article: 条 HED-0232
-- special_law_departs_from: 所排除的条文 HED-0233
-- suspected_crime: 涉嫌犯罪 HED-1093
-- major: 情节复杂或者重大 HED-1094
-- public_interest: 涉及重大公共利益 HED-1095
-- on_spot_place: 处罚地点 HED-1081
-- on_spot_refusal_noted: 拒签已注明 HED-1083
-- on_spot_reported_to_agency_on: 报机关备案日期 HED-1084
-- deferral_party_no: 当事人序号 HED-0060
-- deferral_applied_on: 申请日期 HED-1213
-- deferral_approved_on: 批准日期 HED-1214
-- deferral_approver: 批准人 HED-1215
-- deferral_kind: 类别 HED-1216
-- court_application_reminded_on: 催告书送达日期 HED-1227
-- court_application_remedy_expired_on: 救济期限届满日期 HED-1228
-- court_application_applied_on: 申请日期 HED-1229
-- court_application_accepted_on: 受理日期 HED-1230
-- court_application_ruling_on: 裁定日期 HED-1231
-- court_application_ruling: 裁定结果 HED-1232
-- court_application_urgent: 申请立即执行 HED-1233
-- closed_on: 结案日期 HED-1104
-- closing_kind: 结案情形 HED-1105
-- archived_on: 归档日期 HED-1106
-- compliance_guided_on: 指导日期 HED-1120
-- compliance_plan: 整改方案 HED-1121
-- compliance_accepted_on: 验收日期 HED-1122
-- compliance_passed: 验收合格 HED-1123
-- impact_assessment_assessed_on: 评估日期 HED-1125
-- impact_assessment_assessor: 评估机构 HED-1126
-- impact_assessment_conclusion: 评估结论 HED-1127
-- impact_assessment_adopted: 采纳 HED-1128
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
	publicity_published_on VARCHAR(10),
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until VARCHAR(10),
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on VARCHAR(10),
	publicity_early_stop_stopped_on VARCHAR(10),
	publicity_corrected_on VARCHAR(10),
	publicity_withdrawn_on VARCHAR(10),
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	case_source VARCHAR(32) NOT NULL,
	clue_no VARCHAR(100),
	violation_started_on VARCHAR(10),
	violation_ended_on VARCHAR(10),
	discovered_on VARCHAR(10),
	violation_kind VARCHAR(2000) NOT NULL,
	life_health_finance BOOLEAN,
	jurisdiction_ground VARCHAR(32),
	facts VARCHAR(4000),
	procedure VARCHAR(32) NOT NULL,
	fast_track BOOLEAN,
	filed_on VARCHAR(10),
	not_filed_on VARCHAR(10),
	investigation_ended_on VARCHAR(10),
	preservation_registered_on VARCHAR(10),
	preservation_approver VARCHAR(100),
	preservation_approved_on VARCHAR(10),
	preservation_disposed_on VARCHAR(10),
	monitoring_evidence_device_reviewed BOOLEAN,
	monitoring_evidence_location_published BOOLEAN,
	monitoring_evidence_record_reviewed BOOLEAN,
	monitoring_evidence_informed_on VARCHAR(10),
	decision_document_number VARCHAR(200),
	decision_dated VARCHAR(10),
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on VARCHAR(10),
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
	correction_order_due_on VARCHAR(10),
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
	on_spot_reported_to_agency_on VARCHAR(10),
	deferral_party_no VARCHAR(64),
	deferral_applied_on VARCHAR(10),
	deferral_approved_on VARCHAR(10),
	deferral_approver VARCHAR(100),
	deferral_kind VARCHAR(32),
	court_application_reminded_on VARCHAR(10),
	court_application_remedy_expired_on VARCHAR(10),
	court_application_applied_on VARCHAR(10),
	court_application_accepted_on VARCHAR(10),
	court_application_ruling_on VARCHAR(10),
	court_application_ruling VARCHAR(32),
	court_application_urgent BOOLEAN,
	closed_on VARCHAR(10),
	closing_kind VARCHAR(32),
	archived_on VARCHAR(10),
	compliance_guided_on VARCHAR(10),
	compliance_plan VARCHAR(2000),
	compliance_accepted_on VARCHAR(10),
	compliance_passed BOOLEAN,
	impact_assessment_assessed_on VARCHAR(10),
	impact_assessment_assessor VARCHAR(200),
	impact_assessment_conclusion VARCHAR(2000),
	impact_assessment_adopted BOOLEAN,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("case_no" <> ''),
	CHECK (length("case_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 2000),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK (length("delegate_code") <= 18),
	CHECK ("delegate_name" <> ''),
	CHECK (length("delegate_name") <= 200),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK (length("delegate_division") <= 12),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK (length("delegation_no") <= 100),
	CHECK ("place_division" <> ''),
	CHECK (length("place_division") <= 12),
	CHECK ("place_address" <> ''),
	CHECK (length("place_address") <= 500),
	CHECK (typeof("place_longitude") <> 'text'),
	CHECK (typeof("place_latitude") <> 'text'),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_disclosed" IN (0, 1)),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK (length("publicity_withheld_reason") <= 500),
	CHECK ("publicity_published_on" IS date("publicity_published_on", '+0 days') AND "publicity_published_on" >= '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK (length("publicity_uri") <= 1000),
	CHECK ("publicity_until" IS date("publicity_until", '+0 days') AND "publicity_until" >= '1900-01-01'),
	CHECK ("publicity_party_informed" IN (0, 1)),
	CHECK ("publicity_early_stop_applied_on" IS date("publicity_early_stop_applied_on", '+0 days') AND "publicity_early_stop_applied_on" >= '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" IS date("publicity_early_stop_stopped_on", '+0 days') AND "publicity_early_stop_stopped_on" >= '1900-01-01'),
	CHECK ("publicity_corrected_on" IS date("publicity_corrected_on", '+0 days') AND "publicity_corrected_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawn_on" IS date("publicity_withdrawn_on", '+0 days') AND "publicity_withdrawn_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK (length("publicity_withdrawal_reason") <= 500),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('clue_registered', 'filed', 'not_filed', 'investigating', 'reviewing', 'notified', 'hearing', 'decided', 'served', 'executing', 'closed', 'archived', 'suspended', 'terminated', 'transferred', 'withdrawn')),
	CHECK ("case_source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("clue_no" <> ''),
	CHECK (length("clue_no") <= 100),
	CHECK ("violation_started_on" IS date("violation_started_on", '+0 days') AND "violation_started_on" >= '1900-01-01'),
	CHECK ("violation_ended_on" IS date("violation_ended_on", '+0 days') AND "violation_ended_on" >= '1900-01-01'),
	CHECK ("discovered_on" IS date("discovered_on", '+0 days') AND "discovered_on" >= '1900-01-01'),
	CHECK ("violation_kind" <> ''),
	CHECK (length("violation_kind") <= 2000),
	CHECK ("life_health_finance" IN (0, 1)),
	CHECK ("jurisdiction_ground" IN ('place_of_act', 'designated', 'filed_first', 'other_law')),
	CHECK ("facts" <> ''),
	CHECK (length("facts") <= 4000),
	CHECK ("procedure" IN ('simple', 'ordinary')),
	CHECK ("fast_track" IN (0, 1)),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("not_filed_on" IS date("not_filed_on", '+0 days') AND "not_filed_on" >= '1900-01-01'),
	CHECK ("investigation_ended_on" IS date("investigation_ended_on", '+0 days') AND "investigation_ended_on" >= '1900-01-01'),
	CHECK ("preservation_registered_on" IS date("preservation_registered_on", '+0 days') AND "preservation_registered_on" >= '1900-01-01'),
	CHECK ("preservation_approver" <> ''),
	CHECK (length("preservation_approver") <= 100),
	CHECK ("preservation_approved_on" IS date("preservation_approved_on", '+0 days') AND "preservation_approved_on" >= '1900-01-01'),
	CHECK ("preservation_disposed_on" IS date("preservation_disposed_on", '+0 days') AND "preservation_disposed_on" >= '1900-01-01'),
	CHECK ("monitoring_evidence_device_reviewed" IN (0, 1)),
	CHECK ("monitoring_evidence_location_published" IN (0, 1)),
	CHECK ("monitoring_evidence_record_reviewed" IN (0, 1)),
	CHECK ("monitoring_evidence_informed_on" IS date("monitoring_evidence_informed_on", '+0 days') AND "monitoring_evidence_informed_on" >= '1900-01-01'),
	CHECK ("decision_document_number" <> ''),
	CHECK (length("decision_document_number") <= 200),
	CHECK ("decision_dated" IS date("decision_dated", '+0 days') AND "decision_dated" >= '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK (length("decision_reason") <= 4000),
	CHECK ("decision_sealed" IN (0, 1)),
	CHECK ("decision_performance_method" <> ''),
	CHECK (length("decision_performance_method") <= 500),
	CHECK ("decision_performance_due_on" IS date("decision_performance_due_on", '+0 days') AND "decision_performance_due_on" >= '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK (length("decision_remedy_notice_reconsideration_organ") <= 200),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK (length("decision_remedy_notice_court") <= 200),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('penalty', 'no_penalty', 'transferred_to_justice', 'transferred_to_organ', 'case_withdrawn', 'terminated')),
	CHECK ("decision_exemption_ground" IN ('minor_corrected_no_harm', 'first_offence', 'no_fault', 'under_14', 'incapable', 'time_barred', 'facts_not_established', 'other_law')),
	CHECK ("decision_education_given" IN (0, 1)),
	CHECK ("discretion_benchmark_code" <> ''),
	CHECK (length("discretion_benchmark_code") <= 100),
	CHECK ("discretion_grade" IN ('lighter', 'mitigated', 'general', 'heavier')),
	CHECK ("discretion_reason" <> ''),
	CHECK (length("discretion_reason") <= 1000),
	CHECK ("correction_order_ordered" IN (0, 1)),
	CHECK ("correction_order_due_on" IS date("correction_order_due_on", '+0 days') AND "correction_order_due_on" >= '1900-01-01'),
	CHECK ("correction_order_done" IN (0, 1)),
	CHECK (typeof("unlawful_gains") <> 'text'),
	CHECK ("unlawful_gains" >= 0),
	CHECK (typeof("refund_ordered") <> 'text'),
	CHECK ("refund_ordered" >= 0),
	CHECK (typeof("goods_value") <> 'text'),
	CHECK ("goods_value" >= 0),
	CHECK ("special_law_none" IN (0, 1)),
	CHECK ("special_law_law" <> ''),
	CHECK (length("special_law_law") <= 200),
	CHECK ("special_law_article" <> ''),
	CHECK (length("special_law_article") <= 50),
	CHECK ("special_law_departs_from" <> ''),
	CHECK (length("special_law_departs_from") <= 100),
	CHECK ("suspected_crime" IN (0, 1)),
	CHECK ("major" IN (0, 1)),
	CHECK ("public_interest" IN (0, 1)),
	CHECK ("on_spot_place" <> ''),
	CHECK (length("on_spot_place") <= 200),
	CHECK ("on_spot_refusal_noted" IN (0, 1)),
	CHECK ("on_spot_reported_to_agency_on" IS date("on_spot_reported_to_agency_on", '+0 days') AND "on_spot_reported_to_agency_on" >= '1900-01-01'),
	CHECK ("deferral_party_no" <> ''),
	CHECK (length("deferral_party_no") <= 64),
	CHECK ("deferral_applied_on" IS date("deferral_applied_on", '+0 days') AND "deferral_applied_on" >= '1900-01-01'),
	CHECK ("deferral_approved_on" IS date("deferral_approved_on", '+0 days') AND "deferral_approved_on" >= '1900-01-01'),
	CHECK ("deferral_approver" <> ''),
	CHECK (length("deferral_approver") <= 100),
	CHECK ("deferral_kind" IN ('deferred', 'instalments')),
	CHECK ("court_application_reminded_on" IS date("court_application_reminded_on", '+0 days') AND "court_application_reminded_on" >= '1900-01-01'),
	CHECK ("court_application_remedy_expired_on" IS date("court_application_remedy_expired_on", '+0 days') AND "court_application_remedy_expired_on" >= '1900-01-01'),
	CHECK ("court_application_applied_on" IS date("court_application_applied_on", '+0 days') AND "court_application_applied_on" >= '1900-01-01'),
	CHECK ("court_application_accepted_on" IS date("court_application_accepted_on", '+0 days') AND "court_application_accepted_on" >= '1900-01-01'),
	CHECK ("court_application_ruling_on" IS date("court_application_ruling_on", '+0 days') AND "court_application_ruling_on" >= '1900-01-01'),
	CHECK ("court_application_ruling" IN ('execute', 'not_execute', 'not_accepted')),
	CHECK ("court_application_urgent" IN (0, 1)),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	CHECK ("closing_kind" IN ('performed', 'execution_ended_by_court', 'no_penalty', 'transferred', 'case_withdrawn', 'terminated', 'decision_revoked')),
	CHECK ("archived_on" IS date("archived_on", '+0 days') AND "archived_on" >= '1900-01-01'),
	CHECK ("compliance_guided_on" IS date("compliance_guided_on", '+0 days') AND "compliance_guided_on" >= '1900-01-01'),
	CHECK ("compliance_plan" <> ''),
	CHECK (length("compliance_plan") <= 2000),
	CHECK ("compliance_accepted_on" IS date("compliance_accepted_on", '+0 days') AND "compliance_accepted_on" >= '1900-01-01'),
	CHECK ("compliance_passed" IN (0, 1)),
	CHECK ("impact_assessment_assessed_on" IS date("impact_assessment_assessed_on", '+0 days') AND "impact_assessment_assessed_on" >= '1900-01-01'),
	CHECK ("impact_assessment_assessor" <> ''),
	CHECK (length("impact_assessment_assessor") <= 200),
	CHECK ("impact_assessment_conclusion" <> ''),
	CHECK (length("impact_assessment_conclusion") <= 2000),
	CHECK ("impact_assessment_adopted" IN (0, 1))
);

-- 行政处罚:共同机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:执法事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
CREATE TABLE penalty_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:当事人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 序号 HED-0080
-- role: 地位 HED-0081
-- category: 类别 HED-0082
-- name: 名称 HED-0083
-- unknown_party: 当事人不明 HED-0084
-- uscc: 统一社会信用代码 HED-0085
-- id_type: 证件类型 HED-0086
-- id_number: 证件号码 HED-0087
-- id_absent_reason: 无证件号码原因 HED-0088
-- other_numbers_registration: 工商注册号 HED-0061
-- other_numbers_organisation: 组织机构代码 HED-0062
-- other_numbers_tax: 税务登记号 HED-0063
-- other_numbers_institution: 事业单位证书号 HED-0064
-- other_numbers_social: 社会组织登记证号 HED-0065
-- representative_role: 身份 HED-0070
-- representative_name: 姓名 HED-0071
-- representative_id_type: 证件类型 HED-0072
-- representative_id_number: 证件号码 HED-0073
-- birth_date: 出生日期 HED-0091
-- capacity: 行为能力 HED-0092
-- guardian: 监护人 HED-0093
-- phone: 联系电话 HED-0094
-- registered_address: 注册地址 HED-0095
-- business_address: 经营地址 HED-0096
-- division: 行政区划 HED-0097
-- enterprise_kind: 企业类型 HED-0098
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
	birth_date VARCHAR(10),
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
	CHECK (length("party_no") <= 64),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("unknown_party" IN (0, 1)),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK (length("id_number") <= 100),
	CHECK ("id_absent_reason" <> ''),
	CHECK (length("id_absent_reason") <= 200),
	CHECK ("other_numbers_registration" <> ''),
	CHECK (length("other_numbers_registration") <= 50),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK (length("other_numbers_organisation") <= 50),
	CHECK ("other_numbers_tax" <> ''),
	CHECK (length("other_numbers_tax") <= 50),
	CHECK ("other_numbers_institution" <> ''),
	CHECK (length("other_numbers_institution") <= 50),
	CHECK ("other_numbers_social" <> ''),
	CHECK (length("other_numbers_social") <= 50),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK (length("representative_name") <= 100),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK (length("representative_id_number") <= 100),
	CHECK ("birth_date" IS date("birth_date", '+0 days') AND "birth_date" >= '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK (length("guardian") <= 100),
	CHECK ("phone" <> ''),
	CHECK (length("phone") <= 50),
	CHECK ("registered_address" <> ''),
	CHECK (length("registered_address") <= 500),
	CHECK ("business_address" <> ''),
	CHECK (length("business_address") <= 500),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:执法人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE penalty_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0211
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE penalty_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:全过程记录
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 形式 HED-0170
-- stage: 环节 HED-0171
-- starts_at: 开始时间 HED-0172
-- ends_at: 结束时间 HED-0173
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
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK (length("starts_at") <= 35),
	CHECK ("ends_at" <> ''),
	CHECK (length("ends_at") <= 35),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:法制审核
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- required: 依法应当审核 HED-0260
-- submitted_on: 送审日期 HED-0262
-- result: 结果 HED-0263
-- reviewer: 审核人员 HED-0264
-- reviewer_agency: 审核机构 HED-0265
-- reviewer_qualified: 具有法律职业资格 HED-0266
-- concluded_on: 审结日期 HED-0267
-- opinion: 意见 HED-0268
CREATE TABLE penalty_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on VARCHAR(10),
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on VARCHAR(10),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("required" IN (0, 1)),
	CHECK ("submitted_on" IS date("submitted_on", '+0 days') AND "submitted_on" >= '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK (length("reviewer") <= 100),
	CHECK ("reviewer_agency" <> ''),
	CHECK (length("reviewer_agency") <= 200),
	CHECK ("reviewer_qualified" IN (0, 1)),
	CHECK ("concluded_on" IS date("concluded_on", '+0 days') AND "concluded_on" >= '1900-01-01'),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:审核情形
-- record_id: 记录标识
-- legal_reviews_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 审核情形 HED-0261
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

-- 行政处罚:集体讨论
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- held_on: 日期 HED-0275
-- conclusion: 结论 HED-0276
CREATE TABLE penalty_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on VARCHAR(10),
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("conclusion" <> ''),
	CHECK (length("conclusion") <= 1000),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:回避
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- applicant: 申请人 HED-0310
-- officer: 被申请人员 HED-0311
-- requested_on: 申请日期 HED-0312
-- decided_on: 决定日期 HED-0313
-- decided_by: 决定人 HED-0314
-- result: 结果 HED-0315
CREATE TABLE penalty_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on VARCHAR(10),
	decided_on VARCHAR(10),
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK (length("applicant") <= 100),
	CHECK ("officer" <> ''),
	CHECK (length("officer") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("decided_on" IS date("decided_on", '+0 days') AND "decided_on" >= '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK (length("decided_by") <= 100),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:文书
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 种类 HED-0140
-- number: 文号 HED-0141
-- title: 标题 HED-0142
-- dated: 日期 HED-0143
-- sealed: 已加盖印章 HED-0144
-- signed: 已签名 HED-0145
-- refusal_noted: 已注明拒签 HED-0146
CREATE TABLE penalty_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated VARCHAR(10),
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK (length("number") <= 200),
	CHECK ("title" <> ''),
	CHECK (length("title") <= 500),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("sealed" IN (0, 1)),
	CHECK ("signed" IN (0, 1)),
	CHECK ("refusal_noted" IN (0, 1)),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:送达
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- document_number: 文书文号 HED-0150
-- document_kind: 文书种类 HED-0151
-- method: 方式 HED-0152
-- recipient: 收件人 HED-0153
-- sent_on: 发出日期 HED-0154
-- served_on: 送达日期 HED-0155
-- consent_signed_on: 确认书签订日期 HED-0156
-- refusal_noted: 已注明拒收 HED-0157
-- witness: 见证人 HED-0158
-- announcement_until: 公告截止日期 HED-0159
CREATE TABLE penalty_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on VARCHAR(10),
	served_on VARCHAR(10),
	consent_signed_on VARCHAR(10),
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK (length("recipient") <= 100),
	CHECK ("sent_on" IS date("sent_on", '+0 days') AND "sent_on" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("consent_signed_on" IS date("consent_signed_on", '+0 days') AND "consent_signed_on" >= '1900-01-01'),
	CHECK ("refusal_noted" IN (0, 1)),
	CHECK ("witness" <> ''),
	CHECK (length("witness") <= 100),
	CHECK ("announcement_until" IS date("announcement_until", '+0 days') AND "announcement_until" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:复议诉讼
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 途径 HED-0325
-- filed_on: 提起日期 HED-0326
-- organ: 受理机关 HED-0327
-- result: 结果 HED-0328
-- closed_on: 办结日期 HED-0329
CREATE TABLE penalty_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on VARCHAR(10),
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 500),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:证据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 证据种类 HED-1000
-- name: 证据名称 HED-1001
CREATE TABLE penalty_evidence (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	name VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('documentary', 'physical', 'audio_visual', 'electronic_data', 'testimony', 'party_statement', 'expert_opinion', 'scene_record')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:保存物品
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 名称 HED-1200
-- quantity: 数量 HED-1201
-- unit: 计量单位 HED-1202
CREATE TABLE penalty_preservation_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK (typeof("quantity") <> 'text'),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	CHECK (length("unit") <= 20),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:处罚告知
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- document_number: 文号 HED-1011
-- dated: 日期 HED-1012
-- served_on: 送达日期 HED-1013
-- proposed_fine: 拟罚款金额 HED-1014
CREATE TABLE penalty_notices (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	dated VARCHAR(10),
	served_on VARCHAR(10),
	proposed_fine NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK (typeof("proposed_fine") <> 'text'),
	CHECK ("proposed_fine" >= 0),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:陈述申辩
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- made: 已提出 HED-0300
-- waived: 明确放弃 HED-0301
-- made_on: 提出日期 HED-0302
-- facts_raised: 事实理由 HED-0303
-- reviewed_on: 复核日期 HED-0304
-- adopted: 采纳 HED-0305
-- opinion: 复核意见 HED-0306
CREATE TABLE penalty_defences (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	made BOOLEAN,
	waived BOOLEAN,
	made_on VARCHAR(10),
	facts_raised VARCHAR(4000),
	reviewed_on VARCHAR(10),
	adopted BOOLEAN,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("made" IN (0, 1)),
	CHECK ("waived" IN (0, 1)),
	CHECK ("made_on" IS date("made_on", '+0 days') AND "made_on" >= '1900-01-01'),
	CHECK ("facts_raised" <> ''),
	CHECK (length("facts_raised") <= 4000),
	CHECK ("reviewed_on" IS date("reviewed_on", '+0 days') AND "reviewed_on" >= '1900-01-01'),
	CHECK ("adopted" IN (0, 1)),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:听证
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- notified_on: 告知日期 HED-0280
-- waived: 明确放弃 HED-0281
-- requested_by: 要求人 HED-0282
-- requested_on: 要求日期 HED-0283
-- hearing_notice_on: 通知日期 HED-0284
-- held_on: 举行日期 HED-0285
-- is_public: 公开举行 HED-0286
-- presider_name: 姓名 HED-0110
-- presider_certificate_no: 执法证号 HED-0111
-- presider_certificate_kind: 证件种类 HED-0112
-- presider_agency_code: 所属机关代码 HED-0113
-- presider_role: 分工 HED-0114
-- presider_certificate_shown: 已出示证件 HED-0115
-- presider_starts_on: 开始日期 HED-0116
-- presider_ends_on: 结束日期 HED-0117
-- withdrawn_on: 撤回日期 HED-0289
-- deemed_waived: 视为放弃 HED-0290
-- record_document_digest_algorithm: 摘要算法 HED-0130
-- record_document_digest: 摘要 HED-0131
-- record_document_uri: 存储地址 HED-0132
-- record_document_kind: 种类 HED-0140
-- record_document_number: 文号 HED-0141
-- record_document_title: 标题 HED-0142
-- record_document_dated: 日期 HED-0143
-- record_document_sealed: 已加盖印章 HED-0144
-- record_document_signed: 已签名 HED-0145
-- record_document_refusal_noted: 已注明拒签 HED-0146
-- result: 结果 HED-0292
CREATE TABLE penalty_hearings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	notified_on VARCHAR(10),
	waived BOOLEAN,
	requested_by VARCHAR(100),
	requested_on VARCHAR(10),
	hearing_notice_on VARCHAR(10),
	held_on VARCHAR(10),
	is_public BOOLEAN,
	presider_name VARCHAR(100),
	presider_certificate_no VARCHAR(64),
	presider_certificate_kind VARCHAR(32),
	presider_agency_code VARCHAR(18),
	presider_role VARCHAR(32),
	presider_certificate_shown BOOLEAN,
	presider_starts_on VARCHAR(10),
	presider_ends_on VARCHAR(10),
	withdrawn_on VARCHAR(10),
	deemed_waived BOOLEAN,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated VARCHAR(10),
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	result VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	CHECK ("waived" IN (0, 1)),
	CHECK ("requested_by" <> ''),
	CHECK (length("requested_by") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("hearing_notice_on" IS date("hearing_notice_on", '+0 days') AND "hearing_notice_on" >= '1900-01-01'),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("is_public" IN (0, 1)),
	CHECK ("presider_name" <> ''),
	CHECK (length("presider_name") <= 100),
	CHECK ("presider_certificate_no" <> ''),
	CHECK (length("presider_certificate_no") <= 64),
	CHECK ("presider_certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("presider_agency_code" <> ''),
	CHECK (length("presider_agency_code") <= 18),
	CHECK ("presider_role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("presider_certificate_shown" IN (0, 1)),
	CHECK ("presider_starts_on" IS date("presider_starts_on", '+0 days') AND "presider_starts_on" >= '1900-01-01'),
	CHECK ("presider_ends_on" IS date("presider_ends_on", '+0 days') AND "presider_ends_on" >= '1900-01-01'),
	CHECK ("withdrawn_on" IS date("withdrawn_on", '+0 days') AND "withdrawn_on" >= '1900-01-01'),
	CHECK ("deemed_waived" IN (0, 1)),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK (length("record_document_digest") <= 100),
	CHECK ("record_document_uri" <> ''),
	CHECK (length("record_document_uri") <= 1000),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK (length("record_document_number") <= 200),
	CHECK ("record_document_title" <> ''),
	CHECK (length("record_document_title") <= 500),
	CHECK ("record_document_dated" IS date("record_document_dated", '+0 days') AND "record_document_dated" >= '1900-01-01'),
	CHECK ("record_document_sealed" IN (0, 1)),
	CHECK ("record_document_signed" IN (0, 1)),
	CHECK ("record_document_refusal_noted" IN (0, 1)),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 1000),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:代理人
-- record_id: 记录标识
-- hearings_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 代理人 HED-0288
CREATE TABLE penalty_hearings_agents (
	record_id VARCHAR(64) NOT NULL,
	hearings_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, hearings_no, no),
	CHECK (hearings_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id, hearings_no) REFERENCES penalty_hearings (record_id, no) ON DELETE CASCADE
);

-- 行政处罚:变动情况
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-0335
-- altered_on: 变动日期 HED-0336
-- received_on: 知悉日期 HED-0337
-- organ: 作出机关 HED-0338
-- document_number: 文号 HED-0339
CREATE TABLE penalty_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on VARCHAR(10),
	received_on VARCHAR(10),
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" IS date("altered_on", '+0 days') AND "altered_on" >= '1900-01-01'),
	CHECK ("received_on" IS date("received_on", '+0 days') AND "received_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:处罚内容
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- kind: 处罚种类 HED-1063
-- amount: 金额 HED-1064
-- licence_kind: 许可证件类别 HED-1066
-- licence_name: 许可证件名称 HED-1067
-- licence_number: 许可证件编号 HED-1068
-- days: 天数 HED-1069
-- starts_on: 起始日期 HED-1070
-- ends_on: 截止日期 HED-1071
-- lifelong: 终身 HED-1072
-- text: 处罚内容全文 HED-1073
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
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	lifelong BOOLEAN,
	text VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("kind" IN ('warning', 'public_criticism', 'fine', 'confiscate_gains', 'confiscate_property', 'suspend_licence', 'downgrade_qualification', 'revoke_licence', 'restrict_business', 'suspend_business', 'close_business', 'restrict_occupation', 'administrative_detention', 'other')),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	CHECK ("licence_kind" IN ('business_licence', 'other')),
	CHECK ("licence_name" <> ''),
	CHECK (length("licence_name") <= 200),
	CHECK ("licence_number" <> ''),
	CHECK (length("licence_number") <= 200),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("lifelong" IN (0, 1)),
	CHECK ("text" <> ''),
	CHECK (length("text") <= 4000),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:没收物品
-- record_id: 记录标识
-- penalties_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- name: 名称 HED-1200
-- quantity: 数量 HED-1201
-- unit: 计量单位 HED-1202
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
	CHECK (length("name") <= 500),
	CHECK (typeof("quantity") <> 'text'),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	CHECK (length("unit") <= 20),
	FOREIGN KEY(record_id, penalties_no) REFERENCES penalty_penalties (record_id, no) ON DELETE CASCADE
);

-- 行政处罚:裁量情节
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 裁量情节 HED-1076
CREATE TABLE penalty_discretion_circumstances (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('harm_removed', 'coerced_or_induced', 'confessed_unknown', 'meritorious', 'other_lighter', 'aged_14_to_17', 'limited_capacity', 'emergency_violation', 'other_heavier')),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:执法人员签名
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 执法人员签名 HED-1082
CREATE TABLE penalty_on_spot_signed_by (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:缴款
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- due_on: 应缴日期 HED-1203
-- paid_on: 缴款日期 HED-1204
-- amount: 金额 HED-1205
-- channel: 缴纳渠道 HED-1206
-- on_spot_reason: 当场收缴理由 HED-1207
-- requested_by_party: 当事人提出 HED-1208
-- receipt_no: 票据号 HED-1209
-- landed_on: 抵岸日期 HED-1210
-- handed_in_on: 交至机关日期 HED-1211
-- banked_on: 缴付银行日期 HED-1212
CREATE TABLE penalty_payments (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	due_on VARCHAR(10),
	paid_on VARCHAR(10),
	amount NUMERIC(18, 2),
	channel VARCHAR(32),
	on_spot_reason VARCHAR(32),
	requested_by_party BOOLEAN,
	receipt_no VARCHAR(100),
	landed_on VARCHAR(10),
	handed_in_on VARCHAR(10),
	banked_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("due_on" IS date("due_on", '+0 days') AND "due_on" >= '1900-01-01'),
	CHECK ("paid_on" IS date("paid_on", '+0 days') AND "paid_on" >= '1900-01-01'),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	CHECK ("channel" IN ('bank', 'electronic', 'on_spot', 'other')),
	CHECK ("on_spot_reason" IN ('up_to_100', 'hard_to_collect', 'remote_at_request')),
	CHECK ("requested_by_party" IN (0, 1)),
	CHECK ("receipt_no" <> ''),
	CHECK (length("receipt_no") <= 100),
	CHECK ("landed_on" IS date("landed_on", '+0 days') AND "landed_on" >= '1900-01-01'),
	CHECK ("handed_in_on" IS date("handed_in_on", '+0 days') AND "handed_in_on" >= '1900-01-01'),
	CHECK ("banked_on" IS date("banked_on", '+0 days') AND "banked_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:缴纳期限
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 缴纳期限 HED-1217
CREATE TABLE penalty_deferral_due_dates (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(10) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IS date("value", '+0 days') AND "value" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:加处罚款
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- starts_on: 起算日期 HED-1218
-- rate: 每日比率 HED-1219
-- amount: 金额 HED-1220
-- standard_told_on: 标准告知日期 HED-1221
CREATE TABLE penalty_surcharges (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	starts_on VARCHAR(10),
	rate NUMERIC(10, 4),
	amount NUMERIC(18, 2),
	standard_told_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK (typeof("rate") <> 'text'),
	CHECK ("rate" >= 0),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	CHECK ("standard_told_on" IS date("standard_told_on", '+0 days') AND "standard_told_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:扣除期间
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- ground: 事由 HED-0345
-- starts_on: 开始日期 HED-0346
-- ends_on: 结束日期 HED-0347
-- notified_on: 告知日期 HED-0348
CREATE TABLE penalty_excluded_periods (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ground VARCHAR(32) NOT NULL,
	starts_on VARCHAR(10) NOT NULL,
	ends_on VARCHAR(10) NOT NULL,
	notified_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ground" IN ('hearing', 'tender', 'auction', 'product_inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'announcement', 'suspension', 'other')),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:期限延长
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- approved_on: 批准日期 HED-0355
-- days: 日数 HED-0356
-- until: 延长至 HED-0357
-- approver: 批准人 HED-0358
-- reason: 理由 HED-0359
-- notified_on: 告知日期 HED-0360
CREATE TABLE penalty_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on VARCHAR(10),
	days INTEGER,
	until VARCHAR(10),
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" IS date("approved_on", '+0 days') AND "approved_on" >= '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" IS date("until", '+0 days') AND "until" >= '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK (length("approver") <= 100),
	CHECK ("reason" <> ''),
	CHECK (length("reason") <= 1000),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政处罚:没收财物处理
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- item: 物品 HED-1222
-- kind: 处理方式 HED-1223
-- disposed_on: 处理日期 HED-1224
-- proceeds: 所得价款 HED-1225
-- treasury_on: 上缴国库日期 HED-1226
CREATE TABLE penalty_confiscated_disposal (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	item VARCHAR(500),
	kind VARCHAR(32),
	disposed_on VARCHAR(10),
	proceeds NUMERIC(18, 2),
	treasury_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 500),
	CHECK ("kind" IN ('auction', 'destroy', 'other')),
	CHECK ("disposed_on" IS date("disposed_on", '+0 days') AND "disposed_on" >= '1900-01-01'),
	CHECK (typeof("proceeds") <> 'text'),
	CHECK ("proceeds" >= 0),
	CHECK ("treasury_on" IS date("treasury_on", '+0 days') AND "treasury_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES penalty (record_id) ON DELETE CASCADE
);

-- 行政强制
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- case_no: 案号 HED-0020
-- name: 案件名称 HED-0021
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- delegate_code: 统一社会信用代码 HED-0050
-- delegate_name: 名称 HED-0051
-- delegate_level: 层级 HED-0052
-- delegate_division: 行政区划 HED-0053
-- delegate_subject_type: 主体性质 HED-0054
-- delegation_no: 委托书编号 HED-0025
-- place_division: 行政区划 HED-0240
-- place_address: 详细地址 HED-0241
-- place_longitude: 经度 HED-0242
-- place_latitude: 纬度 HED-0243
-- source: 来源 HED-0031
-- publicity_disclosed: 公开 HED-0190
-- publicity_withheld_reason: 不公开理由 HED-0191
-- publicity_published_on: 公示日期 HED-0192
-- publicity_channel: 渠道 HED-0193
-- publicity_uri: 网址 HED-0194
-- publicity_until: 截止日期 HED-0195
-- publicity_party_informed: 已告知当事人 HED-0196
-- publicity_early_stop_applied_on: 申请日期 HED-0180
-- publicity_early_stop_stopped_on: 停止日期 HED-0181
-- publicity_corrected_on: 更正日期 HED-0198
-- publicity_withdrawn_on: 撤回日期 HED-0199
-- publicity_withdrawal_reason: 撤回理由 HED-0200
-- secrecy: 涉密情况 HED-0041
-- status: 强制状态 HED-1451
-- nature: 强制性质 HED-1452
-- kind: 强制种类 HED-1453
-- reason: 理由 HED-1454
-- facts: 事实 HED-1455
-- details: 具体内容 HED-1456
-- special_regime: 特别制度 HED-1457
-- special_law_none: 无另行规定 HED-0230
-- special_law_law: 法律名称 HED-0231
-- special_law_article: 条 HED-0232
-- special_law_departs_from: 所排除的条文 HED-0233
-- approval_requested_at: 请示时间 HED-1300
-- approval_approved_at: 批准时间 HED-1301
-- approval_approver: 批准人 HED-1302
-- approval_urgent: 情况紧急 HED-1303
-- approval_reported_at: 事后报告时间 HED-1304
-- approval_made_up_at: 补办批准时间 HED-1305
-- approval_refused_at: 不予批准时间 HED-1306
-- approval_lifted_at: 立即解除时间 HED-1307
-- decision_document_number: 文号 HED-0370
-- decision_dated: 日期 HED-0371
-- decision_reason: 理由 HED-0372
-- decision_sealed: 已加盖印章 HED-0373
-- decision_performance_method: 方式 HED-0365
-- decision_performance_due_on: 届满日期 HED-0366
-- decision_remedy_notice_reconsideration_organ: 复议机关 HED-0320
-- decision_remedy_notice_days: 复议期限日数 HED-0321
-- decision_remedy_notice_court: 诉讼法院 HED-0322
-- decision_remedy_notice_months: 诉讼期限月数 HED-0323
-- decision_result: 决定结果 HED-1450
-- party_notified: 已通知当事人 HED-1461
-- rights_told: 已告知权利 HED-1462
-- implemented_at: 实施时间 HED-1463
-- scene_party_present: 当事人到场 HED-1308
-- scene_witness: 见证人 HED-1309
-- scene_witness_phone: 见证人联系电话 HED-1310
-- scene_record_made: 已制作现场笔录 HED-1311
-- list_document_digest_algorithm: 摘要算法 HED-0130
-- list_document_digest: 摘要 HED-0131
-- list_document_uri: 存储地址 HED-0132
-- list_document_kind: 种类 HED-0140
-- list_document_number: 文号 HED-0141
-- list_document_title: 标题 HED-0142
-- list_document_dated: 日期 HED-0143
-- list_document_sealed: 已加盖印章 HED-0144
-- list_document_signed: 已签名 HED-0145
-- list_document_refusal_noted: 已注明拒签 HED-0146
-- valid_from: 期限起始日期 HED-1467
-- valid_until: 期限截止日期 HED-1468
-- custodian_name: 姓名或者名称 HED-1332
-- custodian_third_party: 第三人保管 HED-1333
-- custody_cost_to_party: 当事人承担保管费 HED-1472
-- disposal_kind: 处理方式 HED-1334
-- disposal_dated: 日期 HED-1335
-- disposal_release_ground: 解除理由 HED-1336
-- disposal_notified_on: 告知日期 HED-1337
-- disposal_returned_on: 退还日期 HED-1338
-- perishable_sale_sold_on: 变卖日期 HED-1339
-- perishable_sale_proceeds: 所得价款 HED-1340
-- freeze_bank: 金融机构 HED-1341
-- freeze_notice_number: 通知书文号 HED-1342
-- freeze_notice_served_on: 通知书交付日期 HED-1343
-- freeze_amount_involved: 涉案金额 HED-1344
-- freeze_bank_released_on: 金融机构解冻日期 HED-1345
-- liberty_family_notified_at: 通知家属时间 HED-1346
-- liberty_place_told: 已告知机关地点期限 HED-1347
-- liberty_limit_hours: 法定期限小时数 HED-1348
-- base_decision_no: 据以执行的决定文号 HED-1477
-- amount_due: 应给付本金 HED-1480
-- planned_at: 决定执行时间 HED-1482
-- urgent: 情况紧急 HED-1483
-- immediate: 立即代履行 HED-1484
-- asset_flight_evidence: 有转移财物迹象 HED-1485
-- demolition: 强制拆除 HED-1486
-- announcement_announced_on: 公告日期 HED-1408
-- announcement_due_on: 自行拆除期限 HED-1409
-- utilities_cut: 停止居民生活供应 HED-1488
-- substitute_performer: 代履行人 HED-1410
-- substitute_object: 标的 HED-1411
-- substitute_budget: 费用预算 HED-1412
-- substitute_cost: 实际费用 HED-1413
-- substitute_supervisor: 到场监督人员 HED-1414
-- substitute_performed_on: 实施日期 HED-1415
-- substitute_completed_on: 完成日期 HED-1416
-- substitute_third_party_unrelated: 第三人无利害关系 HED-1418
-- transfer_order_bank: 金融机构 HED-1419
-- transfer_order_amount: 划拨金额 HED-1420
-- transfer_order_notice_on: 通知日期 HED-1421
-- auction_house: 拍卖机构 HED-1422
-- auction_place: 拍卖地点 HED-1423
-- auction_held_on: 拍卖日期 HED-1424
-- auction_proceeds: 所得价款 HED-1425
-- treasury_on: 上缴国库日期 HED-1492
-- agreement_signed_on: 签订日期 HED-1429
-- agreement_content: 协议内容 HED-1430
-- agreement_reduction: 减免金额 HED-1432
-- agreement_performed: 已履行 HED-1433
-- terminated_on: 终结执行日期 HED-1495
-- termination_ground: 终结执行理由 HED-1496
-- reversal_reversed_on: 回转日期 HED-1437
-- reversal_ground: 回转理由 HED-1438
-- reversal_result: 回转方式 HED-1439
-- court_application_reminded_on: 催告书送达日期 HED-1227
-- court_application_remedy_expired_on: 救济期限届满日期 HED-1228
-- court_application_applied_on: 申请日期 HED-1229
-- court_application_accepted_on: 受理日期 HED-1230
-- court_application_ruling_on: 裁定日期 HED-1231
-- court_application_ruling: 裁定结果 HED-1232
-- court_application_urgent: 申请立即执行 HED-1233
-- ended_at: 结束时间 HED-1499
-- result: 强制结果 HED-1500
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
	publicity_published_on VARCHAR(10),
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until VARCHAR(10),
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on VARCHAR(10),
	publicity_early_stop_stopped_on VARCHAR(10),
	publicity_corrected_on VARCHAR(10),
	publicity_withdrawn_on VARCHAR(10),
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
	decision_dated VARCHAR(10),
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on VARCHAR(10),
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
	list_document_dated VARCHAR(10),
	list_document_sealed BOOLEAN,
	list_document_signed BOOLEAN,
	list_document_refusal_noted BOOLEAN,
	valid_from VARCHAR(10),
	valid_until VARCHAR(10),
	custodian_name VARCHAR(200),
	custodian_third_party BOOLEAN,
	custody_cost_to_party NUMERIC(18, 2),
	disposal_kind VARCHAR(32),
	disposal_dated VARCHAR(10),
	disposal_release_ground VARCHAR(32),
	disposal_notified_on VARCHAR(10),
	disposal_returned_on VARCHAR(10),
	perishable_sale_sold_on VARCHAR(10),
	perishable_sale_proceeds NUMERIC(18, 2),
	freeze_bank VARCHAR(200),
	freeze_notice_number VARCHAR(200),
	freeze_notice_served_on VARCHAR(10),
	freeze_amount_involved NUMERIC(18, 2),
	freeze_bank_released_on VARCHAR(10),
	liberty_family_notified_at VARCHAR(35),
	liberty_place_told BOOLEAN,
	liberty_limit_hours INTEGER,
	base_decision_no VARCHAR(200),
	amount_due NUMERIC(18, 2),
	planned_at VARCHAR(35),
	urgent BOOLEAN,
	"immediate" BOOLEAN,
	asset_flight_evidence BOOLEAN,
	demolition BOOLEAN,
	announcement_announced_on VARCHAR(10),
	announcement_due_on VARCHAR(10),
	utilities_cut BOOLEAN,
	substitute_performer VARCHAR(200),
	substitute_object VARCHAR(500),
	substitute_budget NUMERIC(18, 2),
	substitute_cost NUMERIC(18, 2),
	substitute_supervisor VARCHAR(200),
	substitute_performed_on VARCHAR(10),
	substitute_completed_on VARCHAR(10),
	substitute_third_party_unrelated BOOLEAN,
	transfer_order_bank VARCHAR(200),
	transfer_order_amount NUMERIC(18, 2),
	transfer_order_notice_on VARCHAR(10),
	auction_house VARCHAR(200),
	auction_place VARCHAR(200),
	auction_held_on VARCHAR(10),
	auction_proceeds NUMERIC(18, 2),
	treasury_on VARCHAR(10),
	agreement_signed_on VARCHAR(10),
	agreement_content VARCHAR(4000),
	agreement_reduction NUMERIC(18, 2),
	agreement_performed BOOLEAN,
	terminated_on VARCHAR(10),
	termination_ground VARCHAR(32),
	reversal_reversed_on VARCHAR(10),
	reversal_ground VARCHAR(32),
	reversal_result VARCHAR(32),
	court_application_reminded_on VARCHAR(10),
	court_application_remedy_expired_on VARCHAR(10),
	court_application_applied_on VARCHAR(10),
	court_application_accepted_on VARCHAR(10),
	court_application_ruling_on VARCHAR(10),
	court_application_ruling VARCHAR(32),
	court_application_urgent BOOLEAN,
	ended_at VARCHAR(35),
	result VARCHAR(500),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("case_no" <> ''),
	CHECK (length("case_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 2000),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK (length("delegate_code") <= 18),
	CHECK ("delegate_name" <> ''),
	CHECK (length("delegate_name") <= 200),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK (length("delegate_division") <= 12),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK (length("delegation_no") <= 100),
	CHECK ("place_division" <> ''),
	CHECK (length("place_division") <= 12),
	CHECK ("place_address" <> ''),
	CHECK (length("place_address") <= 500),
	CHECK (typeof("place_longitude") <> 'text'),
	CHECK (typeof("place_latitude") <> 'text'),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_disclosed" IN (0, 1)),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK (length("publicity_withheld_reason") <= 500),
	CHECK ("publicity_published_on" IS date("publicity_published_on", '+0 days') AND "publicity_published_on" >= '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK (length("publicity_uri") <= 1000),
	CHECK ("publicity_until" IS date("publicity_until", '+0 days') AND "publicity_until" >= '1900-01-01'),
	CHECK ("publicity_party_informed" IN (0, 1)),
	CHECK ("publicity_early_stop_applied_on" IS date("publicity_early_stop_applied_on", '+0 days') AND "publicity_early_stop_applied_on" >= '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" IS date("publicity_early_stop_stopped_on", '+0 days') AND "publicity_early_stop_stopped_on" >= '1900-01-01'),
	CHECK ("publicity_corrected_on" IS date("publicity_corrected_on", '+0 days') AND "publicity_corrected_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawn_on" IS date("publicity_withdrawn_on", '+0 days') AND "publicity_withdrawn_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK (length("publicity_withdrawal_reason") <= 500),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('approved', 'reminded', 'decided', 'implemented', 'extended', 'disposed', 'released', 'transferred', 'agreement', 'suspended', 'resumed', 'completed', 'terminated', 'reversed')),
	CHECK ("nature" IN ('measure', 'execution')),
	CHECK ("kind" IN ('liberty', 'seal', 'seize', 'freeze', 'other_measure', 'surcharge', 'deduction', 'auction', 'restore', 'substitute', 'other_execution')),
	CHECK ("reason" <> ''),
	CHECK (length("reason") <= 2000),
	CHECK ("facts" <> ''),
	CHECK (length("facts") <= 4000),
	CHECK ("details" <> ''),
	CHECK (length("details") <= 2000),
	CHECK ("special_regime" IN ('emergency', 'financial_prudential', 'customs_technical')),
	CHECK ("special_law_none" IN (0, 1)),
	CHECK ("special_law_law" <> ''),
	CHECK (length("special_law_law") <= 200),
	CHECK ("special_law_article" <> ''),
	CHECK (length("special_law_article") <= 50),
	CHECK ("special_law_departs_from" <> ''),
	CHECK (length("special_law_departs_from") <= 100),
	CHECK ("approval_requested_at" <> ''),
	CHECK (length("approval_requested_at") <= 35),
	CHECK ("approval_approved_at" <> ''),
	CHECK (length("approval_approved_at") <= 35),
	CHECK ("approval_approver" <> ''),
	CHECK (length("approval_approver") <= 100),
	CHECK ("approval_urgent" IN (0, 1)),
	CHECK ("approval_reported_at" <> ''),
	CHECK (length("approval_reported_at") <= 35),
	CHECK ("approval_made_up_at" <> ''),
	CHECK (length("approval_made_up_at") <= 35),
	CHECK ("approval_refused_at" <> ''),
	CHECK (length("approval_refused_at") <= 35),
	CHECK ("approval_lifted_at" <> ''),
	CHECK (length("approval_lifted_at") <= 35),
	CHECK ("decision_document_number" <> ''),
	CHECK (length("decision_document_number") <= 200),
	CHECK ("decision_dated" IS date("decision_dated", '+0 days') AND "decision_dated" >= '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK (length("decision_reason") <= 4000),
	CHECK ("decision_sealed" IN (0, 1)),
	CHECK ("decision_performance_method" <> ''),
	CHECK (length("decision_performance_method") <= 500),
	CHECK ("decision_performance_due_on" IS date("decision_performance_due_on", '+0 days') AND "decision_performance_due_on" >= '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK (length("decision_remedy_notice_reconsideration_organ") <= 200),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK (length("decision_remedy_notice_court") <= 200),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('impose_measure', 'not_impose_measure', 'enforce')),
	CHECK ("party_notified" IN (0, 1)),
	CHECK ("rights_told" IN (0, 1)),
	CHECK ("implemented_at" <> ''),
	CHECK (length("implemented_at") <= 35),
	CHECK ("scene_party_present" IN (0, 1)),
	CHECK ("scene_witness" <> ''),
	CHECK (length("scene_witness") <= 100),
	CHECK ("scene_witness_phone" <> ''),
	CHECK (length("scene_witness_phone") <= 50),
	CHECK ("scene_record_made" IN (0, 1)),
	CHECK ("list_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("list_document_digest" <> ''),
	CHECK (length("list_document_digest") <= 100),
	CHECK ("list_document_uri" <> ''),
	CHECK (length("list_document_uri") <= 1000),
	CHECK ("list_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("list_document_number" <> ''),
	CHECK (length("list_document_number") <= 200),
	CHECK ("list_document_title" <> ''),
	CHECK (length("list_document_title") <= 500),
	CHECK ("list_document_dated" IS date("list_document_dated", '+0 days') AND "list_document_dated" >= '1900-01-01'),
	CHECK ("list_document_sealed" IN (0, 1)),
	CHECK ("list_document_signed" IN (0, 1)),
	CHECK ("list_document_refusal_noted" IN (0, 1)),
	CHECK ("valid_from" IS date("valid_from", '+0 days') AND "valid_from" >= '1900-01-01'),
	CHECK ("valid_until" IS date("valid_until", '+0 days') AND "valid_until" >= '1900-01-01'),
	CHECK ("custodian_name" <> ''),
	CHECK (length("custodian_name") <= 200),
	CHECK ("custodian_third_party" IN (0, 1)),
	CHECK (typeof("custody_cost_to_party") <> 'text'),
	CHECK ("custody_cost_to_party" >= 0),
	CHECK ("disposal_kind" IN ('confiscate', 'destroy', 'release', 'transfer', 'auction_or_sale')),
	CHECK ("disposal_dated" IS date("disposal_dated", '+0 days') AND "disposal_dated" >= '1900-01-01'),
	CHECK ("disposal_release_ground" IN ('no_violation', 'unrelated', 'case_decided', 'expired', 'no_longer_needed')),
	CHECK ("disposal_notified_on" IS date("disposal_notified_on", '+0 days') AND "disposal_notified_on" >= '1900-01-01'),
	CHECK ("disposal_returned_on" IS date("disposal_returned_on", '+0 days') AND "disposal_returned_on" >= '1900-01-01'),
	CHECK ("perishable_sale_sold_on" IS date("perishable_sale_sold_on", '+0 days') AND "perishable_sale_sold_on" >= '1900-01-01'),
	CHECK (typeof("perishable_sale_proceeds") <> 'text'),
	CHECK ("perishable_sale_proceeds" >= 0),
	CHECK ("freeze_bank" <> ''),
	CHECK (length("freeze_bank") <= 200),
	CHECK ("freeze_notice_number" <> ''),
	CHECK (length("freeze_notice_number") <= 200),
	CHECK ("freeze_notice_served_on" IS date("freeze_notice_served_on", '+0 days') AND "freeze_notice_served_on" >= '1900-01-01'),
	CHECK (typeof("freeze_amount_involved") <> 'text'),
	CHECK ("freeze_amount_involved" >= 0),
	CHECK ("freeze_bank_released_on" IS date("freeze_bank_released_on", '+0 days') AND "freeze_bank_released_on" >= '1900-01-01'),
	CHECK ("liberty_family_notified_at" <> ''),
	CHECK (length("liberty_family_notified_at") <= 35),
	CHECK ("liberty_place_told" IN (0, 1)),
	CHECK ("liberty_limit_hours" BETWEEN 0 AND 2147483647),
	CHECK ("base_decision_no" <> ''),
	CHECK (length("base_decision_no") <= 200),
	CHECK (typeof("amount_due") <> 'text'),
	CHECK ("amount_due" >= 0),
	CHECK ("planned_at" <> ''),
	CHECK (length("planned_at") <= 35),
	CHECK ("urgent" IN (0, 1)),
	CHECK ("immediate" IN (0, 1)),
	CHECK ("asset_flight_evidence" IN (0, 1)),
	CHECK ("demolition" IN (0, 1)),
	CHECK ("announcement_announced_on" IS date("announcement_announced_on", '+0 days') AND "announcement_announced_on" >= '1900-01-01'),
	CHECK ("announcement_due_on" IS date("announcement_due_on", '+0 days') AND "announcement_due_on" >= '1900-01-01'),
	CHECK ("utilities_cut" IN (0, 1)),
	CHECK ("substitute_performer" <> ''),
	CHECK (length("substitute_performer") <= 200),
	CHECK ("substitute_object" <> ''),
	CHECK (length("substitute_object") <= 500),
	CHECK (typeof("substitute_budget") <> 'text'),
	CHECK ("substitute_budget" >= 0),
	CHECK (typeof("substitute_cost") <> 'text'),
	CHECK ("substitute_cost" >= 0),
	CHECK ("substitute_supervisor" <> ''),
	CHECK (length("substitute_supervisor") <= 200),
	CHECK ("substitute_performed_on" IS date("substitute_performed_on", '+0 days') AND "substitute_performed_on" >= '1900-01-01'),
	CHECK ("substitute_completed_on" IS date("substitute_completed_on", '+0 days') AND "substitute_completed_on" >= '1900-01-01'),
	CHECK ("substitute_third_party_unrelated" IN (0, 1)),
	CHECK ("transfer_order_bank" <> ''),
	CHECK (length("transfer_order_bank") <= 200),
	CHECK (typeof("transfer_order_amount") <> 'text'),
	CHECK ("transfer_order_amount" >= 0),
	CHECK ("transfer_order_notice_on" IS date("transfer_order_notice_on", '+0 days') AND "transfer_order_notice_on" >= '1900-01-01'),
	CHECK ("auction_house" <> ''),
	CHECK (length("auction_house") <= 200),
	CHECK ("auction_place" <> ''),
	CHECK (length("auction_place") <= 200),
	CHECK ("auction_held_on" IS date("auction_held_on", '+0 days') AND "auction_held_on" >= '1900-01-01'),
	CHECK (typeof("auction_proceeds") <> 'text'),
	CHECK ("auction_proceeds" >= 0),
	CHECK ("treasury_on" IS date("treasury_on", '+0 days') AND "treasury_on" >= '1900-01-01'),
	CHECK ("agreement_signed_on" IS date("agreement_signed_on", '+0 days') AND "agreement_signed_on" >= '1900-01-01'),
	CHECK ("agreement_content" <> ''),
	CHECK (length("agreement_content") <= 4000),
	CHECK (typeof("agreement_reduction") <> 'text'),
	CHECK ("agreement_reduction" >= 0),
	CHECK ("agreement_performed" IN (0, 1)),
	CHECK ("terminated_on" IS date("terminated_on", '+0 days') AND "terminated_on" >= '1900-01-01'),
	CHECK ("termination_ground" IN ('citizen_died', 'entity_ended', 'object_lost', 'decision_revoked', 'other')),
	CHECK ("reversal_reversed_on" IS date("reversal_reversed_on", '+0 days') AND "reversal_reversed_on" >= '1900-01-01'),
	CHECK ("reversal_ground" IN ('decision_revoked', 'decision_changed', 'execution_error')),
	CHECK ("reversal_result" IN ('restored', 'returned', 'compensated')),
	CHECK ("court_application_reminded_on" IS date("court_application_reminded_on", '+0 days') AND "court_application_reminded_on" >= '1900-01-01'),
	CHECK ("court_application_remedy_expired_on" IS date("court_application_remedy_expired_on", '+0 days') AND "court_application_remedy_expired_on" >= '1900-01-01'),
	CHECK ("court_application_applied_on" IS date("court_application_applied_on", '+0 days') AND "court_application_applied_on" >= '1900-01-01'),
	CHECK ("court_application_accepted_on" IS date("court_application_accepted_on", '+0 days') AND "court_application_accepted_on" >= '1900-01-01'),
	CHECK ("court_application_ruling_on" IS date("court_application_ruling_on", '+0 days') AND "court_application_ruling_on" >= '1900-01-01'),
	CHECK ("court_application_ruling" IN ('execute', 'not_execute', 'not_accepted')),
	CHECK ("court_application_urgent" IN (0, 1)),
	CHECK ("ended_at" <> ''),
	CHECK (length("ended_at") <= 35),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 500)
);

-- 行政强制:共同机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:执法事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
CREATE TABLE coercion_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:当事人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 序号 HED-0080
-- role: 地位 HED-0081
-- category: 类别 HED-0082
-- name: 名称 HED-0083
-- unknown_party: 当事人不明 HED-0084
-- uscc: 统一社会信用代码 HED-0085
-- id_type: 证件类型 HED-0086
-- id_number: 证件号码 HED-0087
-- id_absent_reason: 无证件号码原因 HED-0088
-- other_numbers_registration: 工商注册号 HED-0061
-- other_numbers_organisation: 组织机构代码 HED-0062
-- other_numbers_tax: 税务登记号 HED-0063
-- other_numbers_institution: 事业单位证书号 HED-0064
-- other_numbers_social: 社会组织登记证号 HED-0065
-- representative_role: 身份 HED-0070
-- representative_name: 姓名 HED-0071
-- representative_id_type: 证件类型 HED-0072
-- representative_id_number: 证件号码 HED-0073
-- birth_date: 出生日期 HED-0091
-- capacity: 行为能力 HED-0092
-- guardian: 监护人 HED-0093
-- phone: 联系电话 HED-0094
-- registered_address: 注册地址 HED-0095
-- business_address: 经营地址 HED-0096
-- division: 行政区划 HED-0097
-- enterprise_kind: 企业类型 HED-0098
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
	birth_date VARCHAR(10),
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
	CHECK (length("party_no") <= 64),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("unknown_party" IN (0, 1)),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK (length("id_number") <= 100),
	CHECK ("id_absent_reason" <> ''),
	CHECK (length("id_absent_reason") <= 200),
	CHECK ("other_numbers_registration" <> ''),
	CHECK (length("other_numbers_registration") <= 50),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK (length("other_numbers_organisation") <= 50),
	CHECK ("other_numbers_tax" <> ''),
	CHECK (length("other_numbers_tax") <= 50),
	CHECK ("other_numbers_institution" <> ''),
	CHECK (length("other_numbers_institution") <= 50),
	CHECK ("other_numbers_social" <> ''),
	CHECK (length("other_numbers_social") <= 50),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK (length("representative_name") <= 100),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK (length("representative_id_number") <= 100),
	CHECK ("birth_date" IS date("birth_date", '+0 days') AND "birth_date" >= '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK (length("guardian") <= 100),
	CHECK ("phone" <> ''),
	CHECK (length("phone") <= 50),
	CHECK ("registered_address" <> ''),
	CHECK (length("registered_address") <= 500),
	CHECK ("business_address" <> ''),
	CHECK (length("business_address") <= 500),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:执法人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE coercion_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0211
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE coercion_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:全过程记录
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 形式 HED-0170
-- stage: 环节 HED-0171
-- starts_at: 开始时间 HED-0172
-- ends_at: 结束时间 HED-0173
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
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK (length("starts_at") <= 35),
	CHECK ("ends_at" <> ''),
	CHECK (length("ends_at") <= 35),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:法制审核
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- required: 依法应当审核 HED-0260
-- submitted_on: 送审日期 HED-0262
-- result: 结果 HED-0263
-- reviewer: 审核人员 HED-0264
-- reviewer_agency: 审核机构 HED-0265
-- reviewer_qualified: 具有法律职业资格 HED-0266
-- concluded_on: 审结日期 HED-0267
-- opinion: 意见 HED-0268
CREATE TABLE coercion_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on VARCHAR(10),
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on VARCHAR(10),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("required" IN (0, 1)),
	CHECK ("submitted_on" IS date("submitted_on", '+0 days') AND "submitted_on" >= '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK (length("reviewer") <= 100),
	CHECK ("reviewer_agency" <> ''),
	CHECK (length("reviewer_agency") <= 200),
	CHECK ("reviewer_qualified" IN (0, 1)),
	CHECK ("concluded_on" IS date("concluded_on", '+0 days') AND "concluded_on" >= '1900-01-01'),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:审核情形
-- record_id: 记录标识
-- legal_reviews_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 审核情形 HED-0261
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

-- 行政强制:集体讨论
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- held_on: 日期 HED-0275
-- conclusion: 结论 HED-0276
CREATE TABLE coercion_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on VARCHAR(10),
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("conclusion" <> ''),
	CHECK (length("conclusion") <= 1000),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:回避
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- applicant: 申请人 HED-0310
-- officer: 被申请人员 HED-0311
-- requested_on: 申请日期 HED-0312
-- decided_on: 决定日期 HED-0313
-- decided_by: 决定人 HED-0314
-- result: 结果 HED-0315
CREATE TABLE coercion_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on VARCHAR(10),
	decided_on VARCHAR(10),
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK (length("applicant") <= 100),
	CHECK ("officer" <> ''),
	CHECK (length("officer") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("decided_on" IS date("decided_on", '+0 days') AND "decided_on" >= '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK (length("decided_by") <= 100),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:文书
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 种类 HED-0140
-- number: 文号 HED-0141
-- title: 标题 HED-0142
-- dated: 日期 HED-0143
-- sealed: 已加盖印章 HED-0144
-- signed: 已签名 HED-0145
-- refusal_noted: 已注明拒签 HED-0146
CREATE TABLE coercion_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated VARCHAR(10),
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK (length("number") <= 200),
	CHECK ("title" <> ''),
	CHECK (length("title") <= 500),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("sealed" IN (0, 1)),
	CHECK ("signed" IN (0, 1)),
	CHECK ("refusal_noted" IN (0, 1)),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:送达
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- document_number: 文书文号 HED-0150
-- document_kind: 文书种类 HED-0151
-- method: 方式 HED-0152
-- recipient: 收件人 HED-0153
-- sent_on: 发出日期 HED-0154
-- served_on: 送达日期 HED-0155
-- consent_signed_on: 确认书签订日期 HED-0156
-- refusal_noted: 已注明拒收 HED-0157
-- witness: 见证人 HED-0158
-- announcement_until: 公告截止日期 HED-0159
CREATE TABLE coercion_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on VARCHAR(10),
	served_on VARCHAR(10),
	consent_signed_on VARCHAR(10),
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK (length("recipient") <= 100),
	CHECK ("sent_on" IS date("sent_on", '+0 days') AND "sent_on" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("consent_signed_on" IS date("consent_signed_on", '+0 days') AND "consent_signed_on" >= '1900-01-01'),
	CHECK ("refusal_noted" IN (0, 1)),
	CHECK ("witness" <> ''),
	CHECK (length("witness") <= 100),
	CHECK ("announcement_until" IS date("announcement_until", '+0 days') AND "announcement_until" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:复议诉讼
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 途径 HED-0325
-- filed_on: 提起日期 HED-0326
-- organ: 受理机关 HED-0327
-- result: 结果 HED-0328
-- closed_on: 办结日期 HED-0329
CREATE TABLE coercion_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on VARCHAR(10),
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 500),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:变动情况
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-0335
-- altered_on: 变动日期 HED-0336
-- received_on: 知悉日期 HED-0337
-- organ: 作出机关 HED-0338
-- document_number: 文号 HED-0339
CREATE TABLE coercion_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on VARCHAR(10),
	received_on VARCHAR(10),
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" IS date("altered_on", '+0 days') AND "altered_on" >= '1900-01-01'),
	CHECK ("received_on" IS date("received_on", '+0 days') AND "received_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:强制对象
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 对象类别 HED-1315
-- name: 名称 HED-1316
-- identifier: 识别号 HED-1317
-- quantity: 数量 HED-1318
-- unit: 计量单位 HED-1319
-- value: 价值 HED-1320
-- owner: 所有人 HED-1321
-- location: 所在地点 HED-1322
-- bank: 金融机构 HED-1323
-- account_no: 账号 HED-1324
-- amount: 冻结数额 HED-1325
-- prior_restraint_organ: 机关名称 HED-1312
-- prior_restraint_kind: 限制种类 HED-1313
-- prior_restraint_document_number: 文号 HED-1314
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
	CHECK (length("name") <= 500),
	CHECK ("identifier" <> ''),
	CHECK (length("identifier") <= 100),
	CHECK (typeof("quantity") <> 'text'),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	CHECK (length("unit") <= 20),
	CHECK (typeof("value") <> 'text'),
	CHECK ("value" >= 0),
	CHECK ("owner" <> ''),
	CHECK (length("owner") <= 200),
	CHECK ("location" <> ''),
	CHECK (length("location") <= 200),
	CHECK ("bank" <> ''),
	CHECK (length("bank") <= 200),
	CHECK ("account_no" <> ''),
	CHECK (length("account_no") <= 100),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	CHECK ("prior_restraint_organ" <> ''),
	CHECK (length("prior_restraint_organ") <= 200),
	CHECK ("prior_restraint_kind" IN ('seal', 'seize', 'freeze')),
	CHECK ("prior_restraint_document_number" <> ''),
	CHECK (length("prior_restraint_document_number") <= 200),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:期限延长
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- approved_on: 批准日期 HED-0355
-- days: 日数 HED-0356
-- until: 延长至 HED-0357
-- approver: 批准人 HED-0358
-- reason: 理由 HED-0359
-- notified_on: 告知日期 HED-0360
CREATE TABLE coercion_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on VARCHAR(10),
	days INTEGER,
	until VARCHAR(10),
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" IS date("approved_on", '+0 days') AND "approved_on" >= '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" IS date("until", '+0 days') AND "until" >= '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK (length("approver") <= 100),
	CHECK ("reason" <> ''),
	CHECK (length("reason") <= 1000),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:检测检验检疫鉴定
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-1327
-- starts_on: 起始日期 HED-1328
-- ends_on: 截止日期 HED-1329
-- notified_on: 告知日期 HED-1330
-- cost_to_party: 当事人承担费用 HED-1331
CREATE TABLE coercion_testing (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	notified_on VARCHAR(10),
	cost_to_party NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('testing', 'inspection', 'quarantine', 'appraisal')),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	CHECK (typeof("cost_to_party") <> 'text'),
	CHECK ("cost_to_party" >= 0),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:催告
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- ordinal: 次序 HED-1400
-- document_number: 文号 HED-1401
-- served_on: 送达日期 HED-1402
-- service_method: 送达方式 HED-1403
-- due_on: 履行期限 HED-1404
-- amount: 金额 HED-1405
-- way: 履行方式 HED-1406
-- rights_told: 已告知陈述申辩权 HED-1407
CREATE TABLE coercion_reminders (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ordinal INTEGER,
	document_number VARCHAR(200),
	served_on VARCHAR(10),
	service_method VARCHAR(32),
	due_on VARCHAR(10),
	amount NUMERIC(18, 2),
	way VARCHAR(500),
	rights_told BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ordinal" BETWEEN 1 AND 2147483647),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("service_method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("due_on" IS date("due_on", '+0 days') AND "due_on" >= '1900-01-01'),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	CHECK ("way" <> ''),
	CHECK (length("way") <= 500),
	CHECK ("rights_told" IN (0, 1)),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:陈述申辩
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- made: 已提出 HED-0300
-- waived: 明确放弃 HED-0301
-- made_on: 提出日期 HED-0302
-- facts_raised: 事实理由 HED-0303
-- reviewed_on: 复核日期 HED-0304
-- adopted: 采纳 HED-0305
-- opinion: 复核意见 HED-0306
CREATE TABLE coercion_defences (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	made BOOLEAN,
	waived BOOLEAN,
	made_on VARCHAR(10),
	facts_raised VARCHAR(4000),
	reviewed_on VARCHAR(10),
	adopted BOOLEAN,
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("made" IN (0, 1)),
	CHECK ("waived" IN (0, 1)),
	CHECK ("made_on" IS date("made_on", '+0 days') AND "made_on" >= '1900-01-01'),
	CHECK ("facts_raised" <> ''),
	CHECK (length("facts_raised") <= 4000),
	CHECK ("reviewed_on" IS date("reviewed_on", '+0 days') AND "reviewed_on" >= '1900-01-01'),
	CHECK ("adopted" IN (0, 1)),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:加处罚款或者滞纳金
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- starts_on: 起算日期 HED-1218
-- rate: 每日比率 HED-1219
-- amount: 金额 HED-1220
-- standard_told_on: 标准告知日期 HED-1221
CREATE TABLE coercion_surcharges (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	starts_on VARCHAR(10),
	rate NUMERIC(10, 4),
	amount NUMERIC(18, 2),
	standard_told_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK (typeof("rate") <> 'text'),
	CHECK ("rate" >= 0),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	CHECK ("standard_told_on" IS date("standard_told_on", '+0 days') AND "standard_told_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:签名人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 签名人 HED-1417
CREATE TABLE coercion_substitute_signatories (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:分阶段履行
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- due_on: 履行期限 HED-1426
-- obligation: 义务内容 HED-1427
-- amount: 金额 HED-1428
CREATE TABLE coercion_agreement_stages (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	due_on VARCHAR(10),
	obligation VARCHAR(500),
	amount NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("due_on" IS date("due_on", '+0 days') AND "due_on" >= '1900-01-01'),
	CHECK ("obligation" <> ''),
	CHECK (length("obligation") <= 500),
	CHECK (typeof("amount") <> 'text'),
	CHECK ("amount" >= 0),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政强制:中止执行
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- ground: 中止理由 HED-1434
-- starts_on: 中止日期 HED-1435
-- ends_on: 恢复日期 HED-1436
CREATE TABLE coercion_suspensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ground VARCHAR(32),
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ground" IN ('no_ability', 'third_party_claim', 'irreparable_loss', 'other')),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES coercion (record_id) ON DELETE CASCADE
);

-- 行政检查
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- case_no: 案号 HED-0020
-- name: 案件名称 HED-0021
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- delegate_code: 统一社会信用代码 HED-0050
-- delegate_name: 名称 HED-0051
-- delegate_level: 层级 HED-0052
-- delegate_division: 行政区划 HED-0053
-- delegate_subject_type: 主体性质 HED-0054
-- delegation_no: 委托书编号 HED-0025
-- place_division: 行政区划 HED-0240
-- place_address: 详细地址 HED-0241
-- place_longitude: 经度 HED-0242
-- place_latitude: 纬度 HED-0243
-- source: 来源 HED-0031
-- publicity_disclosed: 公开 HED-0190
-- publicity_withheld_reason: 不公开理由 HED-0191
-- publicity_published_on: 公示日期 HED-0192
-- publicity_channel: 渠道 HED-0193
-- publicity_uri: 网址 HED-0194
-- publicity_until: 截止日期 HED-0195
-- publicity_party_informed: 已告知当事人 HED-0196
-- publicity_early_stop_applied_on: 申请日期 HED-0180
-- publicity_early_stop_stopped_on: 停止日期 HED-0181
-- publicity_corrected_on: 更正日期 HED-0198
-- publicity_withdrawn_on: 撤回日期 HED-0199
-- publicity_withdrawal_reason: 撤回理由 HED-0200
-- secrecy: 涉密情况 HED-0041
-- status: 检查状态 HED-1609
-- plan_no: 计划编号 HED-1610
-- form: 检查形式 HED-1611
-- selection: 对象选取方式 HED-1612
-- mode: 检查方式 HED-1613
-- joint: 联合检查 HED-1614
-- supervised_object: 监管对象 HED-1615
-- approval_dated: 日期 HED-1600
-- approval_approver: 批准人 HED-1601
-- approval_urgent: 情况紧急 HED-1602
-- notice_document_digest_algorithm: 摘要算法 HED-0130
-- notice_document_digest: 摘要 HED-0131
-- notice_document_uri: 存储地址 HED-0132
-- notice_document_kind: 种类 HED-0140
-- notice_document_number: 文号 HED-0141
-- notice_document_title: 标题 HED-0142
-- notice_document_dated: 日期 HED-0143
-- notice_document_sealed: 已加盖印章 HED-0144
-- notice_document_signed: 已签名 HED-0145
-- notice_document_refusal_noted: 已注明拒签 HED-0146
-- starts_at: 开始时间 HED-1620
-- ends_at: 结束时间 HED-1621
-- result: 检查结果 HED-1623
-- problems: 发现问题 HED-1624
-- disposition: 处理措施 HED-1625
-- correction_due_on: 改正期限 HED-1626
-- record_document_digest_algorithm: 摘要算法 HED-0130
-- record_document_digest: 摘要 HED-0131
-- record_document_uri: 存储地址 HED-0132
-- record_document_kind: 种类 HED-0140
-- record_document_number: 文号 HED-0141
-- record_document_title: 标题 HED-0142
-- record_document_dated: 日期 HED-0143
-- record_document_sealed: 已加盖印章 HED-0144
-- record_document_signed: 已签名 HED-0145
-- record_document_refusal_noted: 已注明拒签 HED-0146
-- witness: 见证人 HED-1628
-- sampling_cost: 费用 HED-1608
-- credit_grade: 信用等级 HED-1630
-- enterprise_involved: 涉企检查 HED-1632
-- check_in_at: 扫码入企时间 HED-1633
-- check_out_at: 扫码离企时间 HED-1634
-- check_in_no: 扫码留痕编号 HED-1635
-- published_list: 公布的事项清单 HED-1636
-- published_list_uri: 事项清单网址 HED-1637
-- yearly_count: 本年度次数 HED-1638
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
	publicity_published_on VARCHAR(10),
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until VARCHAR(10),
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on VARCHAR(10),
	publicity_early_stop_stopped_on VARCHAR(10),
	publicity_corrected_on VARCHAR(10),
	publicity_withdrawn_on VARCHAR(10),
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	plan_no VARCHAR(100),
	form VARCHAR(32) NOT NULL,
	selection VARCHAR(32),
	mode VARCHAR(32) NOT NULL,
	joint BOOLEAN,
	supervised_object VARCHAR(200),
	approval_dated VARCHAR(10),
	approval_approver VARCHAR(100),
	approval_urgent BOOLEAN,
	notice_document_digest_algorithm VARCHAR(32),
	notice_document_digest VARCHAR(100),
	notice_document_uri VARCHAR(1000),
	notice_document_kind VARCHAR(32),
	notice_document_number VARCHAR(200),
	notice_document_title VARCHAR(500),
	notice_document_dated VARCHAR(10),
	notice_document_sealed BOOLEAN,
	notice_document_signed BOOLEAN,
	notice_document_refusal_noted BOOLEAN,
	starts_at VARCHAR(35) NOT NULL,
	ends_at VARCHAR(35),
	result VARCHAR(32),
	problems VARCHAR(4000),
	disposition VARCHAR(1000),
	correction_due_on VARCHAR(10),
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated VARCHAR(10),
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
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("case_no" <> ''),
	CHECK (length("case_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 2000),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK (length("delegate_code") <= 18),
	CHECK ("delegate_name" <> ''),
	CHECK (length("delegate_name") <= 200),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK (length("delegate_division") <= 12),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK (length("delegation_no") <= 100),
	CHECK ("place_division" <> ''),
	CHECK (length("place_division") <= 12),
	CHECK ("place_address" <> ''),
	CHECK (length("place_address") <= 500),
	CHECK (typeof("place_longitude") <> 'text'),
	CHECK (typeof("place_latitude") <> 'text'),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_disclosed" IN (0, 1)),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK (length("publicity_withheld_reason") <= 500),
	CHECK ("publicity_published_on" IS date("publicity_published_on", '+0 days') AND "publicity_published_on" >= '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK (length("publicity_uri") <= 1000),
	CHECK ("publicity_until" IS date("publicity_until", '+0 days') AND "publicity_until" >= '1900-01-01'),
	CHECK ("publicity_party_informed" IN (0, 1)),
	CHECK ("publicity_early_stop_applied_on" IS date("publicity_early_stop_applied_on", '+0 days') AND "publicity_early_stop_applied_on" >= '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" IS date("publicity_early_stop_stopped_on", '+0 days') AND "publicity_early_stop_stopped_on" >= '1900-01-01'),
	CHECK ("publicity_corrected_on" IS date("publicity_corrected_on", '+0 days') AND "publicity_corrected_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawn_on" IS date("publicity_withdrawn_on", '+0 days') AND "publicity_withdrawn_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK (length("publicity_withdrawal_reason") <= 500),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('planned', 'approved', 'notified', 'in_progress', 'finished', 'handling', 'closed')),
	CHECK ("plan_no" <> ''),
	CHECK (length("plan_no") <= 100),
	CHECK ("form" IN ('daily', 'case', 'special')),
	CHECK ("selection" IN ('random', 'directed', 'full_coverage')),
	CHECK ("mode" IN ('on_site', 'off_site', 'sampling')),
	CHECK ("joint" IN (0, 1)),
	CHECK ("supervised_object" <> ''),
	CHECK (length("supervised_object") <= 200),
	CHECK ("approval_dated" IS date("approval_dated", '+0 days') AND "approval_dated" >= '1900-01-01'),
	CHECK ("approval_approver" <> ''),
	CHECK (length("approval_approver") <= 100),
	CHECK ("approval_urgent" IN (0, 1)),
	CHECK ("notice_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("notice_document_digest" <> ''),
	CHECK (length("notice_document_digest") <= 100),
	CHECK ("notice_document_uri" <> ''),
	CHECK (length("notice_document_uri") <= 1000),
	CHECK ("notice_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("notice_document_number" <> ''),
	CHECK (length("notice_document_number") <= 200),
	CHECK ("notice_document_title" <> ''),
	CHECK (length("notice_document_title") <= 500),
	CHECK ("notice_document_dated" IS date("notice_document_dated", '+0 days') AND "notice_document_dated" >= '1900-01-01'),
	CHECK ("notice_document_sealed" IN (0, 1)),
	CHECK ("notice_document_signed" IN (0, 1)),
	CHECK ("notice_document_refusal_noted" IN (0, 1)),
	CHECK ("starts_at" <> ''),
	CHECK (length("starts_at") <= 35),
	CHECK ("ends_at" <> ''),
	CHECK (length("ends_at") <= 35),
	CHECK ("result" IN ('no_problem', 'corrected_on_spot', 'correction_ordered', 'violation_suspected', 'transferred', 'unreachable', 'refused', 'no_such_activity', 'problem_pending', 'corrected_after_order', 'not_disclosed', 'false_disclosure', 'closed_down', 'deregistered', 'licence_revoked', 'registration_annulled', 'moved_out', 'other')),
	CHECK ("problems" <> ''),
	CHECK (length("problems") <= 4000),
	CHECK ("disposition" <> ''),
	CHECK (length("disposition") <= 1000),
	CHECK ("correction_due_on" IS date("correction_due_on", '+0 days') AND "correction_due_on" >= '1900-01-01'),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK (length("record_document_digest") <= 100),
	CHECK ("record_document_uri" <> ''),
	CHECK (length("record_document_uri") <= 1000),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK (length("record_document_number") <= 200),
	CHECK ("record_document_title" <> ''),
	CHECK (length("record_document_title") <= 500),
	CHECK ("record_document_dated" IS date("record_document_dated", '+0 days') AND "record_document_dated" >= '1900-01-01'),
	CHECK ("record_document_sealed" IN (0, 1)),
	CHECK ("record_document_signed" IN (0, 1)),
	CHECK ("record_document_refusal_noted" IN (0, 1)),
	CHECK ("witness" <> ''),
	CHECK (length("witness") <= 100),
	CHECK (typeof("sampling_cost") <> 'text'),
	CHECK ("sampling_cost" >= 0),
	CHECK ("credit_grade" <> ''),
	CHECK (length("credit_grade") <= 50),
	CHECK ("enterprise_involved" IN (0, 1)),
	CHECK ("check_in_at" <> ''),
	CHECK (length("check_in_at") <= 35),
	CHECK ("check_out_at" <> ''),
	CHECK (length("check_out_at") <= 35),
	CHECK ("check_in_no" <> ''),
	CHECK (length("check_in_no") <= 100),
	CHECK ("published_list" <> ''),
	CHECK (length("published_list") <= 200),
	CHECK ("published_list_uri" <> ''),
	CHECK (length("published_list_uri") <= 1000),
	CHECK ("yearly_count" BETWEEN 1 AND 2147483647)
);

-- 行政检查:共同机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:执法事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
CREATE TABLE inspection_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:当事人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 序号 HED-0080
-- role: 地位 HED-0081
-- category: 类别 HED-0082
-- name: 名称 HED-0083
-- unknown_party: 当事人不明 HED-0084
-- uscc: 统一社会信用代码 HED-0085
-- id_type: 证件类型 HED-0086
-- id_number: 证件号码 HED-0087
-- id_absent_reason: 无证件号码原因 HED-0088
-- other_numbers_registration: 工商注册号 HED-0061
-- other_numbers_organisation: 组织机构代码 HED-0062
-- other_numbers_tax: 税务登记号 HED-0063
-- other_numbers_institution: 事业单位证书号 HED-0064
-- other_numbers_social: 社会组织登记证号 HED-0065
-- representative_role: 身份 HED-0070
-- representative_name: 姓名 HED-0071
-- representative_id_type: 证件类型 HED-0072
-- representative_id_number: 证件号码 HED-0073
-- birth_date: 出生日期 HED-0091
-- capacity: 行为能力 HED-0092
-- guardian: 监护人 HED-0093
-- phone: 联系电话 HED-0094
-- registered_address: 注册地址 HED-0095
-- business_address: 经营地址 HED-0096
-- division: 行政区划 HED-0097
-- enterprise_kind: 企业类型 HED-0098
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
	birth_date VARCHAR(10),
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
	CHECK (length("party_no") <= 64),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("unknown_party" IN (0, 1)),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK (length("id_number") <= 100),
	CHECK ("id_absent_reason" <> ''),
	CHECK (length("id_absent_reason") <= 200),
	CHECK ("other_numbers_registration" <> ''),
	CHECK (length("other_numbers_registration") <= 50),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK (length("other_numbers_organisation") <= 50),
	CHECK ("other_numbers_tax" <> ''),
	CHECK (length("other_numbers_tax") <= 50),
	CHECK ("other_numbers_institution" <> ''),
	CHECK (length("other_numbers_institution") <= 50),
	CHECK ("other_numbers_social" <> ''),
	CHECK (length("other_numbers_social") <= 50),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK (length("representative_name") <= 100),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK (length("representative_id_number") <= 100),
	CHECK ("birth_date" IS date("birth_date", '+0 days') AND "birth_date" >= '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK (length("guardian") <= 100),
	CHECK ("phone" <> ''),
	CHECK (length("phone") <= 50),
	CHECK ("registered_address" <> ''),
	CHECK (length("registered_address") <= 500),
	CHECK ("business_address" <> ''),
	CHECK (length("business_address") <= 500),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:执法人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE inspection_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0211
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE inspection_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:全过程记录
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 形式 HED-0170
-- stage: 环节 HED-0171
-- starts_at: 开始时间 HED-0172
-- ends_at: 结束时间 HED-0173
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
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK (length("starts_at") <= 35),
	CHECK ("ends_at" <> ''),
	CHECK (length("ends_at") <= 35),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:法制审核
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- required: 依法应当审核 HED-0260
-- submitted_on: 送审日期 HED-0262
-- result: 结果 HED-0263
-- reviewer: 审核人员 HED-0264
-- reviewer_agency: 审核机构 HED-0265
-- reviewer_qualified: 具有法律职业资格 HED-0266
-- concluded_on: 审结日期 HED-0267
-- opinion: 意见 HED-0268
CREATE TABLE inspection_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on VARCHAR(10),
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on VARCHAR(10),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("required" IN (0, 1)),
	CHECK ("submitted_on" IS date("submitted_on", '+0 days') AND "submitted_on" >= '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK (length("reviewer") <= 100),
	CHECK ("reviewer_agency" <> ''),
	CHECK (length("reviewer_agency") <= 200),
	CHECK ("reviewer_qualified" IN (0, 1)),
	CHECK ("concluded_on" IS date("concluded_on", '+0 days') AND "concluded_on" >= '1900-01-01'),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:审核情形
-- record_id: 记录标识
-- legal_reviews_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 审核情形 HED-0261
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

-- 行政检查:集体讨论
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- held_on: 日期 HED-0275
-- conclusion: 结论 HED-0276
CREATE TABLE inspection_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on VARCHAR(10),
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("conclusion" <> ''),
	CHECK (length("conclusion") <= 1000),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:回避
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- applicant: 申请人 HED-0310
-- officer: 被申请人员 HED-0311
-- requested_on: 申请日期 HED-0312
-- decided_on: 决定日期 HED-0313
-- decided_by: 决定人 HED-0314
-- result: 结果 HED-0315
CREATE TABLE inspection_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on VARCHAR(10),
	decided_on VARCHAR(10),
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK (length("applicant") <= 100),
	CHECK ("officer" <> ''),
	CHECK (length("officer") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("decided_on" IS date("decided_on", '+0 days') AND "decided_on" >= '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK (length("decided_by") <= 100),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:文书
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 种类 HED-0140
-- number: 文号 HED-0141
-- title: 标题 HED-0142
-- dated: 日期 HED-0143
-- sealed: 已加盖印章 HED-0144
-- signed: 已签名 HED-0145
-- refusal_noted: 已注明拒签 HED-0146
CREATE TABLE inspection_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated VARCHAR(10),
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK (length("number") <= 200),
	CHECK ("title" <> ''),
	CHECK (length("title") <= 500),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("sealed" IN (0, 1)),
	CHECK ("signed" IN (0, 1)),
	CHECK ("refusal_noted" IN (0, 1)),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:送达
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- document_number: 文书文号 HED-0150
-- document_kind: 文书种类 HED-0151
-- method: 方式 HED-0152
-- recipient: 收件人 HED-0153
-- sent_on: 发出日期 HED-0154
-- served_on: 送达日期 HED-0155
-- consent_signed_on: 确认书签订日期 HED-0156
-- refusal_noted: 已注明拒收 HED-0157
-- witness: 见证人 HED-0158
-- announcement_until: 公告截止日期 HED-0159
CREATE TABLE inspection_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on VARCHAR(10),
	served_on VARCHAR(10),
	consent_signed_on VARCHAR(10),
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK (length("recipient") <= 100),
	CHECK ("sent_on" IS date("sent_on", '+0 days') AND "sent_on" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("consent_signed_on" IS date("consent_signed_on", '+0 days') AND "consent_signed_on" >= '1900-01-01'),
	CHECK ("refusal_noted" IN (0, 1)),
	CHECK ("witness" <> ''),
	CHECK (length("witness") <= 100),
	CHECK ("announcement_until" IS date("announcement_until", '+0 days') AND "announcement_until" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:复议诉讼
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 途径 HED-0325
-- filed_on: 提起日期 HED-0326
-- organ: 受理机关 HED-0327
-- result: 结果 HED-0328
-- closed_on: 办结日期 HED-0329
CREATE TABLE inspection_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on VARCHAR(10),
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 500),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:随机抽取对象
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 名称 HED-1603
-- uscc: 统一社会信用代码 HED-1604
CREATE TABLE inspection_random_objects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(200) NOT NULL,
	uscc VARCHAR(18),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:随机选派人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE inspection_random_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:检查项目
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 项目名称 HED-1605
-- result: 项目结果 HED-1606
CREATE TABLE inspection_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("result" IN ('no_problem', 'corrected_on_spot', 'correction_ordered', 'violation_suspected', 'transferred', 'unreachable', 'refused', 'no_such_activity', 'problem_pending', 'corrected_after_order', 'not_disclosed', 'false_disclosure', 'closed_down', 'deregistered', 'licence_revoked', 'registration_annulled', 'moved_out', 'other')),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:样品
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 名称 HED-1200
-- quantity: 数量 HED-1201
-- unit: 计量单位 HED-1202
CREATE TABLE inspection_sampling_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK (typeof("quantity") <> 'text'),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	CHECK (length("unit") <= 20),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政检查:后续行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES inspection (record_id) ON DELETE CASCADE
);

-- 行政许可
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- case_no: 案号 HED-0020
-- name: 案件名称 HED-0021
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- delegate_code: 统一社会信用代码 HED-0050
-- delegate_name: 名称 HED-0051
-- delegate_level: 层级 HED-0052
-- delegate_division: 行政区划 HED-0053
-- delegate_subject_type: 主体性质 HED-0054
-- delegation_no: 委托书编号 HED-0025
-- place_division: 行政区划 HED-0240
-- place_address: 详细地址 HED-0241
-- place_longitude: 经度 HED-0242
-- place_latitude: 纬度 HED-0243
-- source: 来源 HED-0031
-- publicity_disclosed: 公开 HED-0190
-- publicity_withheld_reason: 不公开理由 HED-0191
-- publicity_published_on: 公示日期 HED-0192
-- publicity_channel: 渠道 HED-0193
-- publicity_uri: 网址 HED-0194
-- publicity_until: 截止日期 HED-0195
-- publicity_party_informed: 已告知当事人 HED-0196
-- publicity_early_stop_applied_on: 申请日期 HED-0180
-- publicity_early_stop_stopped_on: 停止日期 HED-0181
-- publicity_corrected_on: 更正日期 HED-0198
-- publicity_withdrawn_on: 撤回日期 HED-0199
-- publicity_withdrawal_reason: 撤回理由 HED-0200
-- secrecy: 涉密情况 HED-0041
-- status: 许可状态 HED-1874
-- category: 许可类别 HED-1875
-- applied_on: 申请日期 HED-1876
-- received_on: 收到材料日期 HED-1877
-- applicant_agent: 申请代理人 HED-1878
-- materials_complete: 材料齐全 HED-1879
-- supplement_notice_on: 补正告知日期 HED-1880
-- supplemented_on: 补正日期 HED-1882
-- accepted_on: 受理日期 HED-1883
-- acceptance_document_digest_algorithm: 摘要算法 HED-0130
-- acceptance_document_digest: 摘要 HED-0131
-- acceptance_document_uri: 存储地址 HED-0132
-- acceptance_document_kind: 种类 HED-0140
-- acceptance_document_number: 文号 HED-0141
-- acceptance_document_title: 标题 HED-0142
-- acceptance_document_dated: 日期 HED-0143
-- acceptance_document_sealed: 已加盖印章 HED-0144
-- acceptance_document_signed: 已签名 HED-0145
-- acceptance_document_refusal_noted: 已注明拒签 HED-0146
-- non_acceptance_ground: 理由 HED-1800
-- non_acceptance_refused_on: 日期 HED-1801
-- non_acceptance_document_digest_algorithm: 摘要算法 HED-0130
-- non_acceptance_document_digest: 摘要 HED-0131
-- non_acceptance_document_uri: 存储地址 HED-0132
-- non_acceptance_document_kind: 种类 HED-0140
-- non_acceptance_document_number: 文号 HED-0141
-- non_acceptance_document_title: 标题 HED-0142
-- non_acceptance_document_dated: 日期 HED-0143
-- non_acceptance_document_sealed: 已加盖印章 HED-0144
-- non_acceptance_document_signed: 已签名 HED-0145
-- non_acceptance_document_refusal_noted: 已注明拒签 HED-0146
-- verification_verified_on: 核查日期 HED-1807
-- late_reason_reason: 理由 HED-1815
-- late_reason_published_on: 公开日期 HED-1816
-- preliminary_review_organ_code: 统一社会信用代码 HED-0050
-- preliminary_review_organ_name: 名称 HED-0051
-- preliminary_review_organ_level: 层级 HED-0052
-- preliminary_review_organ_division: 行政区划 HED-0053
-- preliminary_review_organ_subject_type: 主体性质 HED-0054
-- preliminary_review_accepted_on: 受理日期 HED-1818
-- preliminary_review_completed_on: 审查完毕日期 HED-1819
-- preliminary_review_opinion: 初审意见 HED-1820
-- joint_handling_lead_code: 统一社会信用代码 HED-0050
-- joint_handling_lead_name: 名称 HED-0051
-- joint_handling_lead_level: 层级 HED-0052
-- joint_handling_lead_division: 行政区划 HED-0053
-- joint_handling_lead_subject_type: 主体性质 HED-0054
-- joint_handling_ended_on: 办结日期 HED-1822
-- joint_handling_extension_approver: 延长批准人 HED-1823
-- promised_days: 承诺办结工作日 HED-1892
-- decision_document_number: 文号 HED-0370
-- decision_dated: 日期 HED-0371
-- decision_reason: 理由 HED-0372
-- decision_sealed: 已加盖印章 HED-0373
-- decision_performance_method: 方式 HED-0365
-- decision_performance_due_on: 届满日期 HED-0366
-- decision_remedy_notice_reconsideration_organ: 复议机关 HED-0320
-- decision_remedy_notice_days: 复议期限日数 HED-0321
-- decision_remedy_notice_court: 诉讼法院 HED-0322
-- decision_remedy_notice_months: 诉讼期限月数 HED-0323
-- decision_result: 决定结果 HED-1850
-- decision_refusal_ground: 不予许可理由 HED-1851
-- decision_content: 许可内容 HED-1852
-- certificate_not_needed: 无需颁发证件 HED-1896
-- certificate_kind: 证件种类 HED-1853
-- certificate_name: 证件名称 HED-1854
-- certificate_number: 证件编号 HED-1855
-- certificate_issued_on: 发证日期 HED-1856
-- certificate_delivered_on: 送达日期 HED-1857
-- certificate_valid_from: 有效期自 HED-1858
-- certificate_valid_until: 有效期至 HED-1859
-- certificate_long_term: 长期有效 HED-1860
-- certificate_scope: 许可范围 HED-1861
-- certificate_area: 适用区域 HED-1862
-- certificate_ecert_id: 电子证照标识 HED-1863
-- fee: 收费金额 HED-1898
-- fee_basis_law: 法律名称 HED-0210
-- fee_basis_level: 效力级别 HED-0211
-- fee_basis_article: 条 HED-0212
-- fee_basis_paragraph: 款 HED-0213
-- fee_basis_item: 项 HED-0214
-- fee_basis_subitem: 目 HED-0215
-- fee_basis_effective_from: 施行日期 HED-0216
-- fee_basis_effective_until: 失效日期 HED-0217
-- fee_basis_gist: 条文内容 HED-0218
-- quota: 数量限制 HED-1900
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
	publicity_published_on VARCHAR(10),
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until VARCHAR(10),
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on VARCHAR(10),
	publicity_early_stop_stopped_on VARCHAR(10),
	publicity_corrected_on VARCHAR(10),
	publicity_withdrawn_on VARCHAR(10),
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	category VARCHAR(32) NOT NULL,
	applied_on VARCHAR(10) NOT NULL,
	received_on VARCHAR(10),
	applicant_agent VARCHAR(100),
	materials_complete BOOLEAN,
	supplement_notice_on VARCHAR(10),
	supplemented_on VARCHAR(10),
	accepted_on VARCHAR(10),
	acceptance_document_digest_algorithm VARCHAR(32),
	acceptance_document_digest VARCHAR(100),
	acceptance_document_uri VARCHAR(1000),
	acceptance_document_kind VARCHAR(32),
	acceptance_document_number VARCHAR(200),
	acceptance_document_title VARCHAR(500),
	acceptance_document_dated VARCHAR(10),
	acceptance_document_sealed BOOLEAN,
	acceptance_document_signed BOOLEAN,
	acceptance_document_refusal_noted BOOLEAN,
	non_acceptance_ground VARCHAR(32),
	non_acceptance_refused_on VARCHAR(10),
	non_acceptance_document_digest_algorithm VARCHAR(32),
	non_acceptance_document_digest VARCHAR(100),
	non_acceptance_document_uri VARCHAR(1000),
	non_acceptance_document_kind VARCHAR(32),
	non_acceptance_document_number VARCHAR(200),
	non_acceptance_document_title VARCHAR(500),
	non_acceptance_document_dated VARCHAR(10),
	non_acceptance_document_sealed BOOLEAN,
	non_acceptance_document_signed BOOLEAN,
	non_acceptance_document_refusal_noted BOOLEAN,
	verification_verified_on VARCHAR(10),
	late_reason_reason VARCHAR(1000),
	late_reason_published_on VARCHAR(10),
	preliminary_review_organ_code VARCHAR(18),
	preliminary_review_organ_name VARCHAR(200),
	preliminary_review_organ_level VARCHAR(32),
	preliminary_review_organ_division VARCHAR(12),
	preliminary_review_organ_subject_type VARCHAR(32),
	preliminary_review_accepted_on VARCHAR(10),
	preliminary_review_completed_on VARCHAR(10),
	preliminary_review_opinion VARCHAR(1000),
	joint_handling_lead_code VARCHAR(18),
	joint_handling_lead_name VARCHAR(200),
	joint_handling_lead_level VARCHAR(32),
	joint_handling_lead_division VARCHAR(12),
	joint_handling_lead_subject_type VARCHAR(32),
	joint_handling_ended_on VARCHAR(10),
	joint_handling_extension_approver VARCHAR(100),
	promised_days INTEGER,
	decision_document_number VARCHAR(200),
	decision_dated VARCHAR(10),
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on VARCHAR(10),
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
	certificate_issued_on VARCHAR(10),
	certificate_delivered_on VARCHAR(10),
	certificate_valid_from VARCHAR(10),
	certificate_valid_until VARCHAR(10),
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
	fee_basis_effective_from VARCHAR(10),
	fee_basis_effective_until VARCHAR(10),
	fee_basis_gist VARCHAR(4000),
	quota INTEGER,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("case_no" <> ''),
	CHECK (length("case_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 2000),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK (length("delegate_code") <= 18),
	CHECK ("delegate_name" <> ''),
	CHECK (length("delegate_name") <= 200),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK (length("delegate_division") <= 12),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK (length("delegation_no") <= 100),
	CHECK ("place_division" <> ''),
	CHECK (length("place_division") <= 12),
	CHECK ("place_address" <> ''),
	CHECK (length("place_address") <= 500),
	CHECK (typeof("place_longitude") <> 'text'),
	CHECK (typeof("place_latitude") <> 'text'),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_disclosed" IN (0, 1)),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK (length("publicity_withheld_reason") <= 500),
	CHECK ("publicity_published_on" IS date("publicity_published_on", '+0 days') AND "publicity_published_on" >= '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK (length("publicity_uri") <= 1000),
	CHECK ("publicity_until" IS date("publicity_until", '+0 days') AND "publicity_until" >= '1900-01-01'),
	CHECK ("publicity_party_informed" IN (0, 1)),
	CHECK ("publicity_early_stop_applied_on" IS date("publicity_early_stop_applied_on", '+0 days') AND "publicity_early_stop_applied_on" >= '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" IS date("publicity_early_stop_stopped_on", '+0 days') AND "publicity_early_stop_stopped_on" >= '1900-01-01'),
	CHECK ("publicity_corrected_on" IS date("publicity_corrected_on", '+0 days') AND "publicity_corrected_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawn_on" IS date("publicity_withdrawn_on", '+0 days') AND "publicity_withdrawn_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK (length("publicity_withdrawal_reason") <= 500),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('applied', 'supplementing', 'accepted', 'not_accepted', 'reviewing', 'application_withdrawn', 'decided', 'granted', 'refused', 'expired', 'transferred_out', 'annulled', 'withdrawn', 'cancelled', 'revoked', 'other')),
	CHECK ("category" IN ('ordinary', 'concession', 'recognition', 'approval', 'registration', 'other')),
	CHECK ("applied_on" IS date("applied_on", '+0 days') AND "applied_on" >= '1900-01-01'),
	CHECK ("received_on" IS date("received_on", '+0 days') AND "received_on" >= '1900-01-01'),
	CHECK ("applicant_agent" <> ''),
	CHECK (length("applicant_agent") <= 100),
	CHECK ("materials_complete" IN (0, 1)),
	CHECK ("supplement_notice_on" IS date("supplement_notice_on", '+0 days') AND "supplement_notice_on" >= '1900-01-01'),
	CHECK ("supplemented_on" IS date("supplemented_on", '+0 days') AND "supplemented_on" >= '1900-01-01'),
	CHECK ("accepted_on" IS date("accepted_on", '+0 days') AND "accepted_on" >= '1900-01-01'),
	CHECK ("acceptance_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("acceptance_document_digest" <> ''),
	CHECK (length("acceptance_document_digest") <= 100),
	CHECK ("acceptance_document_uri" <> ''),
	CHECK (length("acceptance_document_uri") <= 1000),
	CHECK ("acceptance_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("acceptance_document_number" <> ''),
	CHECK (length("acceptance_document_number") <= 200),
	CHECK ("acceptance_document_title" <> ''),
	CHECK (length("acceptance_document_title") <= 500),
	CHECK ("acceptance_document_dated" IS date("acceptance_document_dated", '+0 days') AND "acceptance_document_dated" >= '1900-01-01'),
	CHECK ("acceptance_document_sealed" IN (0, 1)),
	CHECK ("acceptance_document_signed" IN (0, 1)),
	CHECK ("acceptance_document_refusal_noted" IN (0, 1)),
	CHECK ("non_acceptance_ground" IN ('not_required', 'not_competent', 'false_materials', 'barred', 'other')),
	CHECK ("non_acceptance_refused_on" IS date("non_acceptance_refused_on", '+0 days') AND "non_acceptance_refused_on" >= '1900-01-01'),
	CHECK ("non_acceptance_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("non_acceptance_document_digest" <> ''),
	CHECK (length("non_acceptance_document_digest") <= 100),
	CHECK ("non_acceptance_document_uri" <> ''),
	CHECK (length("non_acceptance_document_uri") <= 1000),
	CHECK ("non_acceptance_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("non_acceptance_document_number" <> ''),
	CHECK (length("non_acceptance_document_number") <= 200),
	CHECK ("non_acceptance_document_title" <> ''),
	CHECK (length("non_acceptance_document_title") <= 500),
	CHECK ("non_acceptance_document_dated" IS date("non_acceptance_document_dated", '+0 days') AND "non_acceptance_document_dated" >= '1900-01-01'),
	CHECK ("non_acceptance_document_sealed" IN (0, 1)),
	CHECK ("non_acceptance_document_signed" IN (0, 1)),
	CHECK ("non_acceptance_document_refusal_noted" IN (0, 1)),
	CHECK ("verification_verified_on" IS date("verification_verified_on", '+0 days') AND "verification_verified_on" >= '1900-01-01'),
	CHECK ("late_reason_reason" <> ''),
	CHECK (length("late_reason_reason") <= 1000),
	CHECK ("late_reason_published_on" IS date("late_reason_published_on", '+0 days') AND "late_reason_published_on" >= '1900-01-01'),
	CHECK ("preliminary_review_organ_code" <> ''),
	CHECK (length("preliminary_review_organ_code") <= 18),
	CHECK ("preliminary_review_organ_name" <> ''),
	CHECK (length("preliminary_review_organ_name") <= 200),
	CHECK ("preliminary_review_organ_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("preliminary_review_organ_division" <> ''),
	CHECK (length("preliminary_review_organ_division") <= 12),
	CHECK ("preliminary_review_organ_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("preliminary_review_accepted_on" IS date("preliminary_review_accepted_on", '+0 days') AND "preliminary_review_accepted_on" >= '1900-01-01'),
	CHECK ("preliminary_review_completed_on" IS date("preliminary_review_completed_on", '+0 days') AND "preliminary_review_completed_on" >= '1900-01-01'),
	CHECK ("preliminary_review_opinion" <> ''),
	CHECK (length("preliminary_review_opinion") <= 1000),
	CHECK ("joint_handling_lead_code" <> ''),
	CHECK (length("joint_handling_lead_code") <= 18),
	CHECK ("joint_handling_lead_name" <> ''),
	CHECK (length("joint_handling_lead_name") <= 200),
	CHECK ("joint_handling_lead_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("joint_handling_lead_division" <> ''),
	CHECK (length("joint_handling_lead_division") <= 12),
	CHECK ("joint_handling_lead_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("joint_handling_ended_on" IS date("joint_handling_ended_on", '+0 days') AND "joint_handling_ended_on" >= '1900-01-01'),
	CHECK ("joint_handling_extension_approver" <> ''),
	CHECK (length("joint_handling_extension_approver") <= 100),
	CHECK ("promised_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_document_number" <> ''),
	CHECK (length("decision_document_number") <= 200),
	CHECK ("decision_dated" IS date("decision_dated", '+0 days') AND "decision_dated" >= '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK (length("decision_reason") <= 4000),
	CHECK ("decision_sealed" IN (0, 1)),
	CHECK ("decision_performance_method" <> ''),
	CHECK (length("decision_performance_method") <= 500),
	CHECK ("decision_performance_due_on" IS date("decision_performance_due_on", '+0 days') AND "decision_performance_due_on" >= '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK (length("decision_remedy_notice_reconsideration_organ") <= 200),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK (length("decision_remedy_notice_court") <= 200),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('grant', 'refuse', 'deemed_renewed', 'withdrawn')),
	CHECK ("decision_refusal_ground" IN ('conditions_not_met', 'test_failed', 'quota_exhausted', 'false_materials', 'barred', 'other')),
	CHECK ("decision_content" <> ''),
	CHECK (length("decision_content") <= 4000),
	CHECK ("certificate_not_needed" IN (0, 1)),
	CHECK ("certificate_kind" IN ('licence', 'qualification', 'approval_document', 'other')),
	CHECK ("certificate_name" <> ''),
	CHECK (length("certificate_name") <= 200),
	CHECK ("certificate_number" <> ''),
	CHECK (length("certificate_number") <= 100),
	CHECK ("certificate_issued_on" IS date("certificate_issued_on", '+0 days') AND "certificate_issued_on" >= '1900-01-01'),
	CHECK ("certificate_delivered_on" IS date("certificate_delivered_on", '+0 days') AND "certificate_delivered_on" >= '1900-01-01'),
	CHECK ("certificate_valid_from" IS date("certificate_valid_from", '+0 days') AND "certificate_valid_from" >= '1900-01-01'),
	CHECK ("certificate_valid_until" IS date("certificate_valid_until", '+0 days') AND "certificate_valid_until" >= '1900-01-01'),
	CHECK ("certificate_long_term" IN (0, 1)),
	CHECK ("certificate_scope" <> ''),
	CHECK (length("certificate_scope") <= 4000),
	CHECK ("certificate_area" <> ''),
	CHECK (length("certificate_area") <= 200),
	CHECK ("certificate_ecert_id" <> ''),
	CHECK (length("certificate_ecert_id") <= 200),
	CHECK (typeof("fee") <> 'text'),
	CHECK ("fee" >= 0),
	CHECK ("fee_basis_law" <> ''),
	CHECK (length("fee_basis_law") <= 200),
	CHECK ("fee_basis_level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("fee_basis_article" <> ''),
	CHECK (length("fee_basis_article") <= 50),
	CHECK ("fee_basis_paragraph" <> ''),
	CHECK (length("fee_basis_paragraph") <= 50),
	CHECK ("fee_basis_item" <> ''),
	CHECK (length("fee_basis_item") <= 50),
	CHECK ("fee_basis_subitem" <> ''),
	CHECK (length("fee_basis_subitem") <= 50),
	CHECK ("fee_basis_effective_from" IS date("fee_basis_effective_from", '+0 days') AND "fee_basis_effective_from" >= '1900-01-01'),
	CHECK ("fee_basis_effective_until" IS date("fee_basis_effective_until", '+0 days') AND "fee_basis_effective_until" >= '1900-01-01'),
	CHECK ("fee_basis_gist" <> ''),
	CHECK (length("fee_basis_gist") <= 4000),
	CHECK ("quota" BETWEEN 0 AND 2147483647)
);

-- 行政许可:共同机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:执法事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
CREATE TABLE license_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:当事人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 序号 HED-0080
-- role: 地位 HED-0081
-- category: 类别 HED-0082
-- name: 名称 HED-0083
-- unknown_party: 当事人不明 HED-0084
-- uscc: 统一社会信用代码 HED-0085
-- id_type: 证件类型 HED-0086
-- id_number: 证件号码 HED-0087
-- id_absent_reason: 无证件号码原因 HED-0088
-- other_numbers_registration: 工商注册号 HED-0061
-- other_numbers_organisation: 组织机构代码 HED-0062
-- other_numbers_tax: 税务登记号 HED-0063
-- other_numbers_institution: 事业单位证书号 HED-0064
-- other_numbers_social: 社会组织登记证号 HED-0065
-- representative_role: 身份 HED-0070
-- representative_name: 姓名 HED-0071
-- representative_id_type: 证件类型 HED-0072
-- representative_id_number: 证件号码 HED-0073
-- birth_date: 出生日期 HED-0091
-- capacity: 行为能力 HED-0092
-- guardian: 监护人 HED-0093
-- phone: 联系电话 HED-0094
-- registered_address: 注册地址 HED-0095
-- business_address: 经营地址 HED-0096
-- division: 行政区划 HED-0097
-- enterprise_kind: 企业类型 HED-0098
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
	birth_date VARCHAR(10),
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
	CHECK (length("party_no") <= 64),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("unknown_party" IN (0, 1)),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK (length("id_number") <= 100),
	CHECK ("id_absent_reason" <> ''),
	CHECK (length("id_absent_reason") <= 200),
	CHECK ("other_numbers_registration" <> ''),
	CHECK (length("other_numbers_registration") <= 50),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK (length("other_numbers_organisation") <= 50),
	CHECK ("other_numbers_tax" <> ''),
	CHECK (length("other_numbers_tax") <= 50),
	CHECK ("other_numbers_institution" <> ''),
	CHECK (length("other_numbers_institution") <= 50),
	CHECK ("other_numbers_social" <> ''),
	CHECK (length("other_numbers_social") <= 50),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK (length("representative_name") <= 100),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK (length("representative_id_number") <= 100),
	CHECK ("birth_date" IS date("birth_date", '+0 days') AND "birth_date" >= '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK (length("guardian") <= 100),
	CHECK ("phone" <> ''),
	CHECK (length("phone") <= 50),
	CHECK ("registered_address" <> ''),
	CHECK (length("registered_address") <= 500),
	CHECK ("business_address" <> ''),
	CHECK (length("business_address") <= 500),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:执法人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE license_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0211
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE license_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:全过程记录
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 形式 HED-0170
-- stage: 环节 HED-0171
-- starts_at: 开始时间 HED-0172
-- ends_at: 结束时间 HED-0173
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
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK (length("starts_at") <= 35),
	CHECK ("ends_at" <> ''),
	CHECK (length("ends_at") <= 35),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:法制审核
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- required: 依法应当审核 HED-0260
-- submitted_on: 送审日期 HED-0262
-- result: 结果 HED-0263
-- reviewer: 审核人员 HED-0264
-- reviewer_agency: 审核机构 HED-0265
-- reviewer_qualified: 具有法律职业资格 HED-0266
-- concluded_on: 审结日期 HED-0267
-- opinion: 意见 HED-0268
CREATE TABLE license_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on VARCHAR(10),
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on VARCHAR(10),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("required" IN (0, 1)),
	CHECK ("submitted_on" IS date("submitted_on", '+0 days') AND "submitted_on" >= '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK (length("reviewer") <= 100),
	CHECK ("reviewer_agency" <> ''),
	CHECK (length("reviewer_agency") <= 200),
	CHECK ("reviewer_qualified" IN (0, 1)),
	CHECK ("concluded_on" IS date("concluded_on", '+0 days') AND "concluded_on" >= '1900-01-01'),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:审核情形
-- record_id: 记录标识
-- legal_reviews_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 审核情形 HED-0261
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

-- 行政许可:集体讨论
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- held_on: 日期 HED-0275
-- conclusion: 结论 HED-0276
CREATE TABLE license_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on VARCHAR(10),
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("conclusion" <> ''),
	CHECK (length("conclusion") <= 1000),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:回避
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- applicant: 申请人 HED-0310
-- officer: 被申请人员 HED-0311
-- requested_on: 申请日期 HED-0312
-- decided_on: 决定日期 HED-0313
-- decided_by: 决定人 HED-0314
-- result: 结果 HED-0315
CREATE TABLE license_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on VARCHAR(10),
	decided_on VARCHAR(10),
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK (length("applicant") <= 100),
	CHECK ("officer" <> ''),
	CHECK (length("officer") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("decided_on" IS date("decided_on", '+0 days') AND "decided_on" >= '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK (length("decided_by") <= 100),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:文书
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 种类 HED-0140
-- number: 文号 HED-0141
-- title: 标题 HED-0142
-- dated: 日期 HED-0143
-- sealed: 已加盖印章 HED-0144
-- signed: 已签名 HED-0145
-- refusal_noted: 已注明拒签 HED-0146
CREATE TABLE license_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated VARCHAR(10),
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK (length("number") <= 200),
	CHECK ("title" <> ''),
	CHECK (length("title") <= 500),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("sealed" IN (0, 1)),
	CHECK ("signed" IN (0, 1)),
	CHECK ("refusal_noted" IN (0, 1)),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:送达
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- document_number: 文书文号 HED-0150
-- document_kind: 文书种类 HED-0151
-- method: 方式 HED-0152
-- recipient: 收件人 HED-0153
-- sent_on: 发出日期 HED-0154
-- served_on: 送达日期 HED-0155
-- consent_signed_on: 确认书签订日期 HED-0156
-- refusal_noted: 已注明拒收 HED-0157
-- witness: 见证人 HED-0158
-- announcement_until: 公告截止日期 HED-0159
CREATE TABLE license_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on VARCHAR(10),
	served_on VARCHAR(10),
	consent_signed_on VARCHAR(10),
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK (length("recipient") <= 100),
	CHECK ("sent_on" IS date("sent_on", '+0 days') AND "sent_on" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("consent_signed_on" IS date("consent_signed_on", '+0 days') AND "consent_signed_on" >= '1900-01-01'),
	CHECK ("refusal_noted" IN (0, 1)),
	CHECK ("witness" <> ''),
	CHECK (length("witness") <= 100),
	CHECK ("announcement_until" IS date("announcement_until", '+0 days') AND "announcement_until" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:复议诉讼
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 途径 HED-0325
-- filed_on: 提起日期 HED-0326
-- organ: 受理机关 HED-0327
-- result: 结果 HED-0328
-- closed_on: 办结日期 HED-0329
CREATE TABLE license_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on VARCHAR(10),
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 500),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:补正内容
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 补正内容 HED-1881
CREATE TABLE license_supplement_items (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(500) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 500),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:利害关系人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名或者名称 HED-1803
-- informed_on: 告知日期 HED-1804
-- opinion: 意见 HED-1805
CREATE TABLE license_interested_parties (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(200),
	informed_on VARCHAR(10),
	opinion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("informed_on" IS date("informed_on", '+0 days') AND "informed_on" >= '1900-01-01'),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 1000),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:核查人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE license_verification_staff (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:特别程序
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-1808
-- starts_on: 起始日期 HED-1809
-- ends_on: 截止日期 HED-1810
-- notified_on: 告知日期 HED-1811
-- by_agency: 机关自行实施 HED-1812
-- assigned_on: 指派日期 HED-1813
CREATE TABLE license_special_procedures (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	notified_on VARCHAR(10),
	by_agency BOOLEAN,
	assigned_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review')),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	CHECK ("by_agency" IN (0, 1)),
	CHECK ("assigned_on" IS date("assigned_on", '+0 days') AND "assigned_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:实施人员
-- record_id: 记录标识
-- special_procedures_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
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
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, special_procedures_no, no),
	CHECK (special_procedures_no >= 1),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id, special_procedures_no) REFERENCES license_special_procedures (record_id, no) ON DELETE CASCADE
);

-- 行政许可:期限延长
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- approved_on: 批准日期 HED-0355
-- days: 日数 HED-0356
-- until: 延长至 HED-0357
-- approver: 批准人 HED-0358
-- reason: 理由 HED-0359
-- notified_on: 告知日期 HED-0360
CREATE TABLE license_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on VARCHAR(10),
	days INTEGER,
	until VARCHAR(10),
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" IS date("approved_on", '+0 days') AND "approved_on" >= '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" IS date("until", '+0 days') AND "until" >= '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK (length("approver") <= 100),
	CHECK ("reason" <> ''),
	CHECK (length("reason") <= 1000),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:听证
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- notified_on: 告知日期 HED-0280
-- waived: 明确放弃 HED-0281
-- requested_by: 要求人 HED-0282
-- requested_on: 要求日期 HED-0283
-- hearing_notice_on: 通知日期 HED-0284
-- held_on: 举行日期 HED-0285
-- is_public: 公开举行 HED-0286
-- presider_name: 姓名 HED-0110
-- presider_certificate_no: 执法证号 HED-0111
-- presider_certificate_kind: 证件种类 HED-0112
-- presider_agency_code: 所属机关代码 HED-0113
-- presider_role: 分工 HED-0114
-- presider_certificate_shown: 已出示证件 HED-0115
-- presider_starts_on: 开始日期 HED-0116
-- presider_ends_on: 结束日期 HED-0117
-- withdrawn_on: 撤回日期 HED-0289
-- deemed_waived: 视为放弃 HED-0290
-- record_document_digest_algorithm: 摘要算法 HED-0130
-- record_document_digest: 摘要 HED-0131
-- record_document_uri: 存储地址 HED-0132
-- record_document_kind: 种类 HED-0140
-- record_document_number: 文号 HED-0141
-- record_document_title: 标题 HED-0142
-- record_document_dated: 日期 HED-0143
-- record_document_sealed: 已加盖印章 HED-0144
-- record_document_signed: 已签名 HED-0145
-- record_document_refusal_noted: 已注明拒签 HED-0146
-- result: 结果 HED-0292
CREATE TABLE license_hearings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	notified_on VARCHAR(10),
	waived BOOLEAN,
	requested_by VARCHAR(100),
	requested_on VARCHAR(10),
	hearing_notice_on VARCHAR(10),
	held_on VARCHAR(10),
	is_public BOOLEAN,
	presider_name VARCHAR(100),
	presider_certificate_no VARCHAR(64),
	presider_certificate_kind VARCHAR(32),
	presider_agency_code VARCHAR(18),
	presider_role VARCHAR(32),
	presider_certificate_shown BOOLEAN,
	presider_starts_on VARCHAR(10),
	presider_ends_on VARCHAR(10),
	withdrawn_on VARCHAR(10),
	deemed_waived BOOLEAN,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated VARCHAR(10),
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	result VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	CHECK ("waived" IN (0, 1)),
	CHECK ("requested_by" <> ''),
	CHECK (length("requested_by") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("hearing_notice_on" IS date("hearing_notice_on", '+0 days') AND "hearing_notice_on" >= '1900-01-01'),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("is_public" IN (0, 1)),
	CHECK ("presider_name" <> ''),
	CHECK (length("presider_name") <= 100),
	CHECK ("presider_certificate_no" <> ''),
	CHECK (length("presider_certificate_no") <= 64),
	CHECK ("presider_certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("presider_agency_code" <> ''),
	CHECK (length("presider_agency_code") <= 18),
	CHECK ("presider_role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("presider_certificate_shown" IN (0, 1)),
	CHECK ("presider_starts_on" IS date("presider_starts_on", '+0 days') AND "presider_starts_on" >= '1900-01-01'),
	CHECK ("presider_ends_on" IS date("presider_ends_on", '+0 days') AND "presider_ends_on" >= '1900-01-01'),
	CHECK ("withdrawn_on" IS date("withdrawn_on", '+0 days') AND "withdrawn_on" >= '1900-01-01'),
	CHECK ("deemed_waived" IN (0, 1)),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK (length("record_document_digest") <= 100),
	CHECK ("record_document_uri" <> ''),
	CHECK (length("record_document_uri") <= 1000),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK (length("record_document_number") <= 200),
	CHECK ("record_document_title" <> ''),
	CHECK (length("record_document_title") <= 500),
	CHECK ("record_document_dated" IS date("record_document_dated", '+0 days') AND "record_document_dated" >= '1900-01-01'),
	CHECK ("record_document_sealed" IN (0, 1)),
	CHECK ("record_document_signed" IN (0, 1)),
	CHECK ("record_document_refusal_noted" IN (0, 1)),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 1000),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:代理人
-- record_id: 记录标识
-- hearings_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 代理人 HED-0288
CREATE TABLE license_hearings_agents (
	record_id VARCHAR(64) NOT NULL,
	hearings_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, hearings_no, no),
	CHECK (hearings_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id, hearings_no) REFERENCES license_hearings (record_id, no) ON DELETE CASCADE
);

-- 行政许可:变动情况
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-0335
-- altered_on: 变动日期 HED-0336
-- received_on: 知悉日期 HED-0337
-- organ: 作出机关 HED-0338
-- document_number: 文号 HED-0339
CREATE TABLE license_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on VARCHAR(10),
	received_on VARCHAR(10),
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" IS date("altered_on", '+0 days') AND "altered_on" >= '1900-01-01'),
	CHECK ("received_on" IS date("received_on", '+0 days') AND "received_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 行政许可:许可变动
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 变动种类 HED-1864
-- applied_on: 申请日期 HED-1865
-- changed_on: 变动日期 HED-1866
-- ground: 理由 HED-1867
-- organ_code: 统一社会信用代码 HED-0050
-- organ_name: 名称 HED-0051
-- organ_level: 层级 HED-0052
-- organ_division: 行政区划 HED-0053
-- organ_subject_type: 主体性质 HED-0054
-- document_number: 文号 HED-1869
-- new_valid_from: 新有效期自 HED-1870
-- new_valid_until: 新有效期至 HED-1871
-- deemed: 视为准予 HED-1872
-- compensation: 补偿赔偿金额 HED-1873
CREATE TABLE license_changes (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	applied_on VARCHAR(10),
	changed_on VARCHAR(10),
	ground VARCHAR(32),
	organ_code VARCHAR(18),
	organ_name VARCHAR(200),
	organ_level VARCHAR(32),
	organ_division VARCHAR(12),
	organ_subject_type VARCHAR(32),
	document_number VARCHAR(200),
	new_valid_from VARCHAR(10),
	new_valid_until VARCHAR(10),
	deemed BOOLEAN,
	compensation NUMERIC(18, 2),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('amendment', 'renewal', 'annulment', 'withdrawal', 'cancellation', 'revocation')),
	CHECK ("applied_on" IS date("applied_on", '+0 days') AND "applied_on" >= '1900-01-01'),
	CHECK ("changed_on" IS date("changed_on", '+0 days') AND "changed_on" >= '1900-01-01'),
	CHECK ("ground" IN ('law_changed', 'circumstances_changed', 'abuse_of_office', 'beyond_authority', 'procedure_violated', 'applicant_unqualified', 'other_annulment', 'fraud_or_bribery', 'expired_not_renewed', 'holder_died_or_incapable', 'entity_ended', 'annulled_or_revoked', 'force_majeure', 'other_cancellation')),
	CHECK ("organ_code" <> ''),
	CHECK (length("organ_code") <= 18),
	CHECK ("organ_name" <> ''),
	CHECK (length("organ_name") <= 200),
	CHECK ("organ_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("organ_division" <> ''),
	CHECK (length("organ_division") <= 12),
	CHECK ("organ_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("new_valid_from" IS date("new_valid_from", '+0 days') AND "new_valid_from" >= '1900-01-01'),
	CHECK ("new_valid_until" IS date("new_valid_until", '+0 days') AND "new_valid_until" >= '1900-01-01'),
	CHECK ("deemed" IN (0, 1)),
	CHECK (typeof("compensation") <> 'text'),
	CHECK ("compensation" >= 0),
	FOREIGN KEY(record_id) REFERENCES license (record_id) ON DELETE CASCADE
);

-- 其他行政行为
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- case_no: 案号 HED-0020
-- name: 案件名称 HED-0021
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- delegate_code: 统一社会信用代码 HED-0050
-- delegate_name: 名称 HED-0051
-- delegate_level: 层级 HED-0052
-- delegate_division: 行政区划 HED-0053
-- delegate_subject_type: 主体性质 HED-0054
-- delegation_no: 委托书编号 HED-0025
-- place_division: 行政区划 HED-0240
-- place_address: 详细地址 HED-0241
-- place_longitude: 经度 HED-0242
-- place_latitude: 纬度 HED-0243
-- source: 来源 HED-0031
-- publicity_disclosed: 公开 HED-0190
-- publicity_withheld_reason: 不公开理由 HED-0191
-- publicity_published_on: 公示日期 HED-0192
-- publicity_channel: 渠道 HED-0193
-- publicity_uri: 网址 HED-0194
-- publicity_until: 截止日期 HED-0195
-- publicity_party_informed: 已告知当事人 HED-0196
-- publicity_early_stop_applied_on: 申请日期 HED-0180
-- publicity_early_stop_stopped_on: 停止日期 HED-0181
-- publicity_corrected_on: 更正日期 HED-0198
-- publicity_withdrawn_on: 撤回日期 HED-0199
-- publicity_withdrawal_reason: 撤回理由 HED-0200
-- secrecy: 涉密情况 HED-0041
-- status: 办理状态 HED-2010
-- kind: 行为种类 HED-2011
-- kind_name: 其他种类名称 HED-2012
-- applied_on: 申请日期 HED-2013
-- accepted_on: 受理日期 HED-2014
-- facts: 事实 HED-2015
-- dispute: 争议事项 HED-2016
-- standard: 标准 HED-2017
-- starts_on: 开始日期 HED-2019
-- ends_on: 截止日期 HED-2020
-- decision_document_number: 文号 HED-0370
-- decision_dated: 日期 HED-0371
-- decision_reason: 理由 HED-0372
-- decision_sealed: 已加盖印章 HED-0373
-- decision_performance_method: 方式 HED-0365
-- decision_performance_due_on: 届满日期 HED-0366
-- decision_remedy_notice_reconsideration_organ: 复议机关 HED-0320
-- decision_remedy_notice_days: 复议期限日数 HED-0321
-- decision_remedy_notice_court: 诉讼法院 HED-0322
-- decision_remedy_notice_months: 诉讼期限月数 HED-0323
-- decision_result: 处理结果 HED-2000
-- decision_amount: 金额 HED-2001
-- decision_content: 决定内容 HED-2002
-- compensation: 补偿金额 HED-2022
-- compensated_on: 补偿日期 HED-2023
-- paid_on: 缴付日期 HED-2024
-- treasury_on: 缴库日期 HED-2025
-- returned_on: 返还日期 HED-2026
-- special_law_none: 无另行规定 HED-0230
-- special_law_law: 法律名称 HED-0231
-- special_law_article: 条 HED-0232
-- special_law_departs_from: 所排除的条文 HED-0233
-- closed_on: 办结日期 HED-2031
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
	publicity_published_on VARCHAR(10),
	publicity_channel VARCHAR(32),
	publicity_uri VARCHAR(1000),
	publicity_until VARCHAR(10),
	publicity_party_informed BOOLEAN,
	publicity_early_stop_applied_on VARCHAR(10),
	publicity_early_stop_stopped_on VARCHAR(10),
	publicity_corrected_on VARCHAR(10),
	publicity_withdrawn_on VARCHAR(10),
	publicity_withdrawal_reason VARCHAR(500),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	kind VARCHAR(32) NOT NULL,
	kind_name VARCHAR(200),
	applied_on VARCHAR(10),
	accepted_on VARCHAR(10),
	facts VARCHAR(4000),
	dispute VARCHAR(2000),
	standard VARCHAR(1000),
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	decision_document_number VARCHAR(200),
	decision_dated VARCHAR(10),
	decision_reason VARCHAR(4000),
	decision_sealed BOOLEAN,
	decision_performance_method VARCHAR(500),
	decision_performance_due_on VARCHAR(10),
	decision_remedy_notice_reconsideration_organ VARCHAR(200),
	decision_remedy_notice_days INTEGER,
	decision_remedy_notice_court VARCHAR(200),
	decision_remedy_notice_months INTEGER,
	decision_result VARCHAR(32),
	decision_amount NUMERIC(18, 2),
	decision_content VARCHAR(4000),
	compensation NUMERIC(18, 2),
	compensated_on VARCHAR(10),
	paid_on VARCHAR(10),
	treasury_on VARCHAR(10),
	returned_on VARCHAR(10),
	special_law_none BOOLEAN,
	special_law_law VARCHAR(200),
	special_law_article VARCHAR(50),
	special_law_departs_from VARCHAR(100),
	closed_on VARCHAR(10),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("case_no" <> ''),
	CHECK (length("case_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 2000),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegate_code" <> ''),
	CHECK (length("delegate_code") <= 18),
	CHECK ("delegate_name" <> ''),
	CHECK (length("delegate_name") <= 200),
	CHECK ("delegate_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("delegate_division" <> ''),
	CHECK (length("delegate_division") <= 12),
	CHECK ("delegate_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("delegation_no" <> ''),
	CHECK (length("delegation_no") <= 100),
	CHECK ("place_division" <> ''),
	CHECK (length("place_division") <= 12),
	CHECK ("place_address" <> ''),
	CHECK (length("place_address") <= 500),
	CHECK (typeof("place_longitude") <> 'text'),
	CHECK (typeof("place_latitude") <> 'text'),
	CHECK ("source" IN ('inspection', 'complaint', 'tip_off', 'hotline', 'superior', 'subordinate', 'department', 'justice', 'media', 'monitoring', 'confession', 'supervision', 'other')),
	CHECK ("publicity_disclosed" IN (0, 1)),
	CHECK ("publicity_withheld_reason" <> ''),
	CHECK (length("publicity_withheld_reason") <= 500),
	CHECK ("publicity_published_on" IS date("publicity_published_on", '+0 days') AND "publicity_published_on" >= '1900-01-01'),
	CHECK ("publicity_channel" IN ('enterprise_credit_system', 'credit_portal', 'government_site', 'enforcement_platform', 'other')),
	CHECK ("publicity_uri" <> ''),
	CHECK (length("publicity_uri") <= 1000),
	CHECK ("publicity_until" IS date("publicity_until", '+0 days') AND "publicity_until" >= '1900-01-01'),
	CHECK ("publicity_party_informed" IN (0, 1)),
	CHECK ("publicity_early_stop_applied_on" IS date("publicity_early_stop_applied_on", '+0 days') AND "publicity_early_stop_applied_on" >= '1900-01-01'),
	CHECK ("publicity_early_stop_stopped_on" IS date("publicity_early_stop_stopped_on", '+0 days') AND "publicity_early_stop_stopped_on" >= '1900-01-01'),
	CHECK ("publicity_corrected_on" IS date("publicity_corrected_on", '+0 days') AND "publicity_corrected_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawn_on" IS date("publicity_withdrawn_on", '+0 days') AND "publicity_withdrawn_on" >= '1900-01-01'),
	CHECK ("publicity_withdrawal_reason" <> ''),
	CHECK (length("publicity_withdrawal_reason") <= 500),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('received', 'accepted', 'in_progress', 'decided', 'performed', 'closed', 'terminated')),
	CHECK ("kind" IN ('levy', 'requisition', 'payment', 'confirmation', 'reward', 'adjudication', 'charge', 'other')),
	CHECK ("kind_name" <> ''),
	CHECK (length("kind_name") <= 200),
	CHECK ("applied_on" IS date("applied_on", '+0 days') AND "applied_on" >= '1900-01-01'),
	CHECK ("accepted_on" IS date("accepted_on", '+0 days') AND "accepted_on" >= '1900-01-01'),
	CHECK ("facts" <> ''),
	CHECK (length("facts") <= 4000),
	CHECK ("dispute" <> ''),
	CHECK (length("dispute") <= 2000),
	CHECK ("standard" <> ''),
	CHECK (length("standard") <= 1000),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("decision_document_number" <> ''),
	CHECK (length("decision_document_number") <= 200),
	CHECK ("decision_dated" IS date("decision_dated", '+0 days') AND "decision_dated" >= '1900-01-01'),
	CHECK ("decision_reason" <> ''),
	CHECK (length("decision_reason") <= 4000),
	CHECK ("decision_sealed" IN (0, 1)),
	CHECK ("decision_performance_method" <> ''),
	CHECK (length("decision_performance_method") <= 500),
	CHECK ("decision_performance_due_on" IS date("decision_performance_due_on", '+0 days') AND "decision_performance_due_on" >= '1900-01-01'),
	CHECK ("decision_remedy_notice_reconsideration_organ" <> ''),
	CHECK (length("decision_remedy_notice_reconsideration_organ") <= 200),
	CHECK ("decision_remedy_notice_days" BETWEEN 0 AND 2147483647),
	CHECK ("decision_remedy_notice_court" <> ''),
	CHECK (length("decision_remedy_notice_court") <= 200),
	CHECK ("decision_remedy_notice_months" BETWEEN 0 AND 2147483647),
	CHECK ("decision_result" IN ('made', 'refused', 'exempted', 'settled', 'withdrawn', 'other')),
	CHECK (typeof("decision_amount") <> 'text'),
	CHECK ("decision_amount" >= 0),
	CHECK ("decision_content" <> ''),
	CHECK (length("decision_content") <= 4000),
	CHECK (typeof("compensation") <> 'text'),
	CHECK ("compensation" >= 0),
	CHECK ("compensated_on" IS date("compensated_on", '+0 days') AND "compensated_on" >= '1900-01-01'),
	CHECK ("paid_on" IS date("paid_on", '+0 days') AND "paid_on" >= '1900-01-01'),
	CHECK ("treasury_on" IS date("treasury_on", '+0 days') AND "treasury_on" >= '1900-01-01'),
	CHECK ("returned_on" IS date("returned_on", '+0 days') AND "returned_on" >= '1900-01-01'),
	CHECK ("special_law_none" IN (0, 1)),
	CHECK ("special_law_law" <> ''),
	CHECK (length("special_law_law") <= 200),
	CHECK ("special_law_article" <> ''),
	CHECK (length("special_law_article") <= 50),
	CHECK ("special_law_departs_from" <> ''),
	CHECK (length("special_law_departs_from") <= 100),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01')
);

-- 其他行政行为:共同机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:执法事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
CREATE TABLE other_act_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:当事人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 序号 HED-0080
-- role: 地位 HED-0081
-- category: 类别 HED-0082
-- name: 名称 HED-0083
-- unknown_party: 当事人不明 HED-0084
-- uscc: 统一社会信用代码 HED-0085
-- id_type: 证件类型 HED-0086
-- id_number: 证件号码 HED-0087
-- id_absent_reason: 无证件号码原因 HED-0088
-- other_numbers_registration: 工商注册号 HED-0061
-- other_numbers_organisation: 组织机构代码 HED-0062
-- other_numbers_tax: 税务登记号 HED-0063
-- other_numbers_institution: 事业单位证书号 HED-0064
-- other_numbers_social: 社会组织登记证号 HED-0065
-- representative_role: 身份 HED-0070
-- representative_name: 姓名 HED-0071
-- representative_id_type: 证件类型 HED-0072
-- representative_id_number: 证件号码 HED-0073
-- birth_date: 出生日期 HED-0091
-- capacity: 行为能力 HED-0092
-- guardian: 监护人 HED-0093
-- phone: 联系电话 HED-0094
-- registered_address: 注册地址 HED-0095
-- business_address: 经营地址 HED-0096
-- division: 行政区划 HED-0097
-- enterprise_kind: 企业类型 HED-0098
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
	birth_date VARCHAR(10),
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
	CHECK (length("party_no") <= 64),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("unknown_party" IN (0, 1)),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK (length("id_number") <= 100),
	CHECK ("id_absent_reason" <> ''),
	CHECK (length("id_absent_reason") <= 200),
	CHECK ("other_numbers_registration" <> ''),
	CHECK (length("other_numbers_registration") <= 50),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK (length("other_numbers_organisation") <= 50),
	CHECK ("other_numbers_tax" <> ''),
	CHECK (length("other_numbers_tax") <= 50),
	CHECK ("other_numbers_institution" <> ''),
	CHECK (length("other_numbers_institution") <= 50),
	CHECK ("other_numbers_social" <> ''),
	CHECK (length("other_numbers_social") <= 50),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK (length("representative_name") <= 100),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK (length("representative_id_number") <= 100),
	CHECK ("birth_date" IS date("birth_date", '+0 days') AND "birth_date" >= '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK (length("guardian") <= 100),
	CHECK ("phone" <> ''),
	CHECK (length("phone") <= 50),
	CHECK ("registered_address" <> ''),
	CHECK (length("registered_address") <= 500),
	CHECK ("business_address" <> ''),
	CHECK (length("business_address") <= 500),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:执法人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE other_act_officers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0211
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE other_act_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:全过程记录
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 形式 HED-0170
-- stage: 环节 HED-0171
-- starts_at: 开始时间 HED-0172
-- ends_at: 结束时间 HED-0173
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
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('text', 'audio', 'video', 'audio_video', 'other')),
	CHECK ("stage" IN ('initiation', 'investigation', 'review', 'decision', 'service', 'execution')),
	CHECK ("starts_at" <> ''),
	CHECK (length("starts_at") <= 35),
	CHECK ("ends_at" <> ''),
	CHECK (length("ends_at") <= 35),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:法制审核
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- required: 依法应当审核 HED-0260
-- submitted_on: 送审日期 HED-0262
-- result: 结果 HED-0263
-- reviewer: 审核人员 HED-0264
-- reviewer_agency: 审核机构 HED-0265
-- reviewer_qualified: 具有法律职业资格 HED-0266
-- concluded_on: 审结日期 HED-0267
-- opinion: 意见 HED-0268
CREATE TABLE other_act_legal_reviews (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	required BOOLEAN,
	submitted_on VARCHAR(10),
	result VARCHAR(32),
	reviewer VARCHAR(100),
	reviewer_agency VARCHAR(200),
	reviewer_qualified BOOLEAN,
	concluded_on VARCHAR(10),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("required" IN (0, 1)),
	CHECK ("submitted_on" IS date("submitted_on", '+0 days') AND "submitted_on" >= '1900-01-01'),
	CHECK ("result" IN ('passed', 'not_passed')),
	CHECK ("reviewer" <> ''),
	CHECK (length("reviewer") <= 100),
	CHECK ("reviewer_agency" <> ''),
	CHECK (length("reviewer_agency") <= 200),
	CHECK ("reviewer_qualified" IN (0, 1)),
	CHECK ("concluded_on" IS date("concluded_on", '+0 days') AND "concluded_on" >= '1900-01-01'),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:审核情形
-- record_id: 记录标识
-- legal_reviews_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 审核情形 HED-0261
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

-- 其他行政行为:集体讨论
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- held_on: 日期 HED-0275
-- conclusion: 结论 HED-0276
CREATE TABLE other_act_discussions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	held_on VARCHAR(10),
	conclusion VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("conclusion" <> ''),
	CHECK (length("conclusion") <= 1000),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:回避
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- applicant: 申请人 HED-0310
-- officer: 被申请人员 HED-0311
-- requested_on: 申请日期 HED-0312
-- decided_on: 决定日期 HED-0313
-- decided_by: 决定人 HED-0314
-- result: 结果 HED-0315
CREATE TABLE other_act_recusals (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	applicant VARCHAR(100),
	officer VARCHAR(100),
	requested_on VARCHAR(10),
	decided_on VARCHAR(10),
	decided_by VARCHAR(100),
	result VARCHAR(32),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("applicant" <> ''),
	CHECK (length("applicant") <= 100),
	CHECK ("officer" <> ''),
	CHECK (length("officer") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("decided_on" IS date("decided_on", '+0 days') AND "decided_on" >= '1900-01-01'),
	CHECK ("decided_by" <> ''),
	CHECK (length("decided_by") <= 100),
	CHECK ("result" IN ('granted', 'rejected')),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:文书
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- digest_algorithm: 摘要算法 HED-0130
-- digest: 摘要 HED-0131
-- uri: 存储地址 HED-0132
-- kind: 种类 HED-0140
-- number: 文号 HED-0141
-- title: 标题 HED-0142
-- dated: 日期 HED-0143
-- sealed: 已加盖印章 HED-0144
-- signed: 已签名 HED-0145
-- refusal_noted: 已注明拒签 HED-0146
CREATE TABLE other_act_documents (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	digest_algorithm VARCHAR(32),
	digest VARCHAR(100),
	uri VARCHAR(1000),
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	title VARCHAR(500),
	dated VARCHAR(10),
	sealed BOOLEAN,
	signed BOOLEAN,
	refusal_noted BOOLEAN,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("digest" <> ''),
	CHECK (length("digest") <= 100),
	CHECK ("uri" <> ''),
	CHECK (length("uri") <= 1000),
	CHECK ("kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("number" <> ''),
	CHECK (length("number") <= 200),
	CHECK ("title" <> ''),
	CHECK (length("title") <= 500),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("sealed" IN (0, 1)),
	CHECK ("signed" IN (0, 1)),
	CHECK ("refusal_noted" IN (0, 1)),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:送达
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- document_number: 文书文号 HED-0150
-- document_kind: 文书种类 HED-0151
-- method: 方式 HED-0152
-- recipient: 收件人 HED-0153
-- sent_on: 发出日期 HED-0154
-- served_on: 送达日期 HED-0155
-- consent_signed_on: 确认书签订日期 HED-0156
-- refusal_noted: 已注明拒收 HED-0157
-- witness: 见证人 HED-0158
-- announcement_until: 公告截止日期 HED-0159
CREATE TABLE other_act_services (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	document_number VARCHAR(200),
	document_kind VARCHAR(32),
	method VARCHAR(32) NOT NULL,
	recipient VARCHAR(100),
	sent_on VARCHAR(10),
	served_on VARCHAR(10),
	consent_signed_on VARCHAR(10),
	refusal_noted BOOLEAN,
	witness VARCHAR(100),
	announcement_until VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("method" IN ('on_spot', 'direct', 'left', 'entrusted', 'forwarded', 'post', 'electronic', 'announcement')),
	CHECK ("recipient" <> ''),
	CHECK (length("recipient") <= 100),
	CHECK ("sent_on" IS date("sent_on", '+0 days') AND "sent_on" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("consent_signed_on" IS date("consent_signed_on", '+0 days') AND "consent_signed_on" >= '1900-01-01'),
	CHECK ("refusal_noted" IN (0, 1)),
	CHECK ("witness" <> ''),
	CHECK (length("witness") <= 100),
	CHECK ("announcement_until" IS date("announcement_until", '+0 days') AND "announcement_until" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:复议诉讼
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 途径 HED-0325
-- filed_on: 提起日期 HED-0326
-- organ: 受理机关 HED-0327
-- result: 结果 HED-0328
-- closed_on: 办结日期 HED-0329
CREATE TABLE other_act_remedies (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	filed_on VARCHAR(10),
	organ VARCHAR(200),
	result VARCHAR(500),
	closed_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('reconsideration', 'litigation')),
	CHECK ("filed_on" IS date("filed_on", '+0 days') AND "filed_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 500),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:财物
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 名称 HED-1200
-- quantity: 数量 HED-1201
-- unit: 计量单位 HED-1202
CREATE TABLE other_act_objects (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(500) NOT NULL,
	quantity NUMERIC(15, 3),
	unit VARCHAR(20),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK (typeof("quantity") <> 'text'),
	CHECK ("quantity" >= 0),
	CHECK ("unit" <> ''),
	CHECK (length("unit") <= 20),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:变动情况
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-0335
-- altered_on: 变动日期 HED-0336
-- received_on: 知悉日期 HED-0337
-- organ: 作出机关 HED-0338
-- document_number: 文号 HED-0339
CREATE TABLE other_act_decision_alterations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32),
	altered_on VARCHAR(10),
	received_on VARCHAR(10),
	organ VARCHAR(200),
	document_number VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('changed', 'revoked', 'confirmed_unlawful', 'confirmed_void')),
	CHECK ("altered_on" IS date("altered_on", '+0 days') AND "altered_on" >= '1900-01-01'),
	CHECK ("received_on" IS date("received_on", '+0 days') AND "received_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:听证
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 当事人序号 HED-0060
-- notified_on: 告知日期 HED-0280
-- waived: 明确放弃 HED-0281
-- requested_by: 要求人 HED-0282
-- requested_on: 要求日期 HED-0283
-- hearing_notice_on: 通知日期 HED-0284
-- held_on: 举行日期 HED-0285
-- is_public: 公开举行 HED-0286
-- presider_name: 姓名 HED-0110
-- presider_certificate_no: 执法证号 HED-0111
-- presider_certificate_kind: 证件种类 HED-0112
-- presider_agency_code: 所属机关代码 HED-0113
-- presider_role: 分工 HED-0114
-- presider_certificate_shown: 已出示证件 HED-0115
-- presider_starts_on: 开始日期 HED-0116
-- presider_ends_on: 结束日期 HED-0117
-- withdrawn_on: 撤回日期 HED-0289
-- deemed_waived: 视为放弃 HED-0290
-- record_document_digest_algorithm: 摘要算法 HED-0130
-- record_document_digest: 摘要 HED-0131
-- record_document_uri: 存储地址 HED-0132
-- record_document_kind: 种类 HED-0140
-- record_document_number: 文号 HED-0141
-- record_document_title: 标题 HED-0142
-- record_document_dated: 日期 HED-0143
-- record_document_sealed: 已加盖印章 HED-0144
-- record_document_signed: 已签名 HED-0145
-- record_document_refusal_noted: 已注明拒签 HED-0146
-- result: 结果 HED-0292
CREATE TABLE other_act_hearings (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	party_no VARCHAR(64),
	notified_on VARCHAR(10),
	waived BOOLEAN,
	requested_by VARCHAR(100),
	requested_on VARCHAR(10),
	hearing_notice_on VARCHAR(10),
	held_on VARCHAR(10),
	is_public BOOLEAN,
	presider_name VARCHAR(100),
	presider_certificate_no VARCHAR(64),
	presider_certificate_kind VARCHAR(32),
	presider_agency_code VARCHAR(18),
	presider_role VARCHAR(32),
	presider_certificate_shown BOOLEAN,
	presider_starts_on VARCHAR(10),
	presider_ends_on VARCHAR(10),
	withdrawn_on VARCHAR(10),
	deemed_waived BOOLEAN,
	record_document_digest_algorithm VARCHAR(32),
	record_document_digest VARCHAR(100),
	record_document_uri VARCHAR(1000),
	record_document_kind VARCHAR(32),
	record_document_number VARCHAR(200),
	record_document_title VARCHAR(500),
	record_document_dated VARCHAR(10),
	record_document_sealed BOOLEAN,
	record_document_signed BOOLEAN,
	record_document_refusal_noted BOOLEAN,
	result VARCHAR(1000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("party_no" <> ''),
	CHECK (length("party_no") <= 64),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	CHECK ("waived" IN (0, 1)),
	CHECK ("requested_by" <> ''),
	CHECK (length("requested_by") <= 100),
	CHECK ("requested_on" IS date("requested_on", '+0 days') AND "requested_on" >= '1900-01-01'),
	CHECK ("hearing_notice_on" IS date("hearing_notice_on", '+0 days') AND "hearing_notice_on" >= '1900-01-01'),
	CHECK ("held_on" IS date("held_on", '+0 days') AND "held_on" >= '1900-01-01'),
	CHECK ("is_public" IN (0, 1)),
	CHECK ("presider_name" <> ''),
	CHECK (length("presider_name") <= 100),
	CHECK ("presider_certificate_no" <> ''),
	CHECK (length("presider_certificate_no") <= 64),
	CHECK ("presider_certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("presider_agency_code" <> ''),
	CHECK (length("presider_agency_code") <= 18),
	CHECK ("presider_role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("presider_certificate_shown" IN (0, 1)),
	CHECK ("presider_starts_on" IS date("presider_starts_on", '+0 days') AND "presider_starts_on" >= '1900-01-01'),
	CHECK ("presider_ends_on" IS date("presider_ends_on", '+0 days') AND "presider_ends_on" >= '1900-01-01'),
	CHECK ("withdrawn_on" IS date("withdrawn_on", '+0 days') AND "withdrawn_on" >= '1900-01-01'),
	CHECK ("deemed_waived" IN (0, 1)),
	CHECK ("record_document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("record_document_digest" <> ''),
	CHECK (length("record_document_digest") <= 100),
	CHECK ("record_document_uri" <> ''),
	CHECK (length("record_document_uri") <= 1000),
	CHECK ("record_document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("record_document_number" <> ''),
	CHECK (length("record_document_number") <= 200),
	CHECK ("record_document_title" <> ''),
	CHECK (length("record_document_title") <= 500),
	CHECK ("record_document_dated" IS date("record_document_dated", '+0 days') AND "record_document_dated" >= '1900-01-01'),
	CHECK ("record_document_sealed" IN (0, 1)),
	CHECK ("record_document_signed" IN (0, 1)),
	CHECK ("record_document_refusal_noted" IN (0, 1)),
	CHECK ("result" <> ''),
	CHECK (length("result") <= 1000),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:代理人
-- record_id: 记录标识
-- hearings_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 代理人 HED-0288
CREATE TABLE other_act_hearings_agents (
	record_id VARCHAR(64) NOT NULL,
	hearings_no INTEGER NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, hearings_no, no),
	CHECK (hearings_no >= 1),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id, hearings_no) REFERENCES other_act_hearings (record_id, no) ON DELETE CASCADE
);

-- 其他行政行为:扣除期间
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- ground: 事由 HED-0345
-- starts_on: 开始日期 HED-0346
-- ends_on: 结束日期 HED-0347
-- notified_on: 告知日期 HED-0348
CREATE TABLE other_act_excluded_periods (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	ground VARCHAR(32) NOT NULL,
	starts_on VARCHAR(10) NOT NULL,
	ends_on VARCHAR(10) NOT NULL,
	notified_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("ground" IN ('hearing', 'tender', 'auction', 'product_inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'announcement', 'suspension', 'other')),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 其他行政行为:期限延长
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- approved_on: 批准日期 HED-0355
-- days: 日数 HED-0356
-- until: 延长至 HED-0357
-- approver: 批准人 HED-0358
-- reason: 理由 HED-0359
-- notified_on: 告知日期 HED-0360
CREATE TABLE other_act_extensions (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	approved_on VARCHAR(10),
	days INTEGER,
	until VARCHAR(10),
	approver VARCHAR(100),
	reason VARCHAR(1000),
	notified_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("approved_on" IS date("approved_on", '+0 days') AND "approved_on" >= '1900-01-01'),
	CHECK ("days" BETWEEN 0 AND 2147483647),
	CHECK ("until" IS date("until", '+0 days') AND "until" >= '1900-01-01'),
	CHECK ("approver" <> ''),
	CHECK (length("approver") <= 100),
	CHECK ("reason" <> ''),
	CHECK (length("reason") <= 1000),
	CHECK ("notified_on" IS date("notified_on", '+0 days') AND "notified_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES other_act (record_id) ON DELETE CASCADE
);

-- 裁量权基准
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- code: 基准编号 HED-2110
-- name: 名称 HED-2111
-- version: 版本 HED-2112
-- act_kind: 行为种类 HED-2113
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- area: 适用区域 HED-2115
-- document_number: 发布文号 HED-2119
-- legal_review_on: 合法性审核日期 HED-2120
-- effective_from: 施行日期 HED-2121
-- effective_until: 失效日期 HED-2122
-- status: 状态 HED-2123
-- published_on: 公布日期 HED-2124
-- published_uri: 公布网址 HED-2125
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
	legal_review_on VARCHAR(10),
	effective_from VARCHAR(10) NOT NULL,
	effective_until VARCHAR(10),
	status VARCHAR(32) NOT NULL,
	published_on VARCHAR(10),
	published_uri VARCHAR(1000),
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("version" <> ''),
	CHECK (length("version") <= 50),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("area" <> ''),
	CHECK (length("area") <= 12),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("legal_review_on" IS date("legal_review_on", '+0 days') AND "legal_review_on" >= '1900-01-01'),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("status" IN ('in_force', 'amended', 'repealed')),
	CHECK ("published_on" IS date("published_on", '+0 days') AND "published_on" >= '1900-01-01'),
	CHECK ("published_uri" <> ''),
	CHECK (length("published_uri") <= 1000)
);

-- 裁量权基准:适用事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
CREATE TABLE discretion_benchmark_matters (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	name VARCHAR(500) NOT NULL,
	catalogue_version VARCHAR(50),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("code" <> ''),
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	FOREIGN KEY(record_id) REFERENCES discretion_benchmark (record_id) ON DELETE CASCADE
);

-- 裁量权基准:法律依据
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- law: 法律名称 HED-0210
-- level: 效力级别 HED-0211
-- article: 条 HED-0212
-- paragraph: 款 HED-0213
-- item: 项 HED-0214
-- subitem: 目 HED-0215
-- effective_from: 施行日期 HED-0216
-- effective_until: 失效日期 HED-0217
-- gist: 条文内容 HED-0218
CREATE TABLE discretion_benchmark_bases (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	law VARCHAR(200) NOT NULL,
	level VARCHAR(32),
	article VARCHAR(50),
	paragraph VARCHAR(50),
	item VARCHAR(50),
	subitem VARCHAR(50),
	effective_from VARCHAR(10),
	effective_until VARCHAR(10),
	gist VARCHAR(4000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("law" <> ''),
	CHECK (length("law") <= 200),
	CHECK ("level" IN ('law', 'administrative_regulation', 'state_council_decision', 'local_regulation', 'departmental_rule', 'provincial_rule', 'municipal_rule', 'provincial_decision', 'normative_document')),
	CHECK ("article" <> ''),
	CHECK (length("article") <= 50),
	CHECK ("paragraph" <> ''),
	CHECK (length("paragraph") <= 50),
	CHECK ("item" <> ''),
	CHECK (length("item") <= 50),
	CHECK ("subitem" <> ''),
	CHECK (length("subitem") <= 50),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("gist" <> ''),
	CHECK (length("gist") <= 4000),
	FOREIGN KEY(record_id) REFERENCES discretion_benchmark (record_id) ON DELETE CASCADE
);

-- 裁量权基准:档次
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- grade: 档次 HED-2100
-- name: 档次名称 HED-2101
-- circumstance: 适用情形 HED-2102
-- range_min: 下限 HED-2104
-- range_max: 上限 HED-2105
-- unit: 幅度单位 HED-2106
-- text: 裁量标准 HED-2107
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
	CHECK (length("name") <= 100),
	CHECK ("circumstance" <> ''),
	CHECK (length("circumstance") <= 1000),
	CHECK (typeof("range_min") <> 'text'),
	CHECK ("range_min" >= 0),
	CHECK (typeof("range_max") <> 'text'),
	CHECK ("range_max" >= 0),
	CHECK ("unit" IN ('yuan', 'multiple_of_goods', 'multiple_of_gains', 'days', 'other')),
	CHECK ("text" <> ''),
	CHECK (length("text") <= 2000),
	FOREIGN KEY(record_id) REFERENCES discretion_benchmark (record_id) ON DELETE CASCADE
);

-- 裁量权基准:处罚种类
-- record_id: 记录标识
-- grades_no: 序号,从 1 开始
-- no: 序号,从 1 开始
-- value: 处罚种类 HED-2103
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

-- 乡镇街道赋权
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- empowerment_no: 编号 HED-2210
-- name: 名称 HED-2211
-- route: 赋权方式 HED-2212
-- proposer: 提出机关 HED-2213
-- applicant: 申请机关 HED-2214
-- legal_review_on: 法制审核日期 HED-2215
-- approved_on: 批准日期 HED-2216
-- approval_organ: 决定机关 HED-2217
-- document_digest_algorithm: 摘要算法 HED-0130
-- document_digest: 摘要 HED-0131
-- document_uri: 存储地址 HED-0132
-- document_kind: 种类 HED-0140
-- document_number: 文号 HED-0141
-- document_title: 标题 HED-0142
-- document_dated: 日期 HED-0143
-- document_sealed: 已加盖印章 HED-0144
-- document_signed: 已签名 HED-0145
-- document_refusal_noted: 已注明拒签 HED-0146
-- published_on: 公布日期 HED-2219
-- published_uri: 公布网址 HED-2220
-- effective_from: 生效日期 HED-2223
-- effective_until: 失效日期 HED-2224
-- adjusted_on: 调整日期 HED-2226
-- returned_on: 收回日期 HED-2227
-- return_reason: 调整收回原因 HED-2228
-- status: 状态 HED-2229
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
	legal_review_on VARCHAR(10),
	approved_on VARCHAR(10),
	approval_organ VARCHAR(200),
	document_digest_algorithm VARCHAR(32),
	document_digest VARCHAR(100),
	document_uri VARCHAR(1000),
	document_kind VARCHAR(32),
	document_number VARCHAR(200),
	document_title VARCHAR(500),
	document_dated VARCHAR(10),
	document_sealed BOOLEAN,
	document_signed BOOLEAN,
	document_refusal_noted BOOLEAN,
	published_on VARCHAR(10),
	published_uri VARCHAR(1000),
	effective_from VARCHAR(10) NOT NULL,
	effective_until VARCHAR(10),
	adjusted_on VARCHAR(10),
	returned_on VARCHAR(10),
	return_reason VARCHAR(500),
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("empowerment_no" <> ''),
	CHECK (length("empowerment_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("route" IN ('general', 'individual')),
	CHECK ("proposer" <> ''),
	CHECK (length("proposer") <= 200),
	CHECK ("applicant" <> ''),
	CHECK (length("applicant") <= 200),
	CHECK ("legal_review_on" IS date("legal_review_on", '+0 days') AND "legal_review_on" >= '1900-01-01'),
	CHECK ("approved_on" IS date("approved_on", '+0 days') AND "approved_on" >= '1900-01-01'),
	CHECK ("approval_organ" <> ''),
	CHECK (length("approval_organ") <= 200),
	CHECK ("document_digest_algorithm" IN ('sm3', 'sha256')),
	CHECK ("document_digest" <> ''),
	CHECK (length("document_digest") <= 100),
	CHECK ("document_uri" <> ''),
	CHECK (length("document_uri") <= 1000),
	CHECK ("document_kind" IN ('case_filing', 'correction_order', 'inquiry_record', 'on_site_record', 'inspection_record', 'survey_record', 'preservation_list', 'appraisal_opinion', 'investigation_report', 'legal_review_opinion', 'discussion_record', 'penalty_notice', 'defence_record', 'hearing_right_notice', 'hearing_notice', 'hearing_record', 'penalty_decision', 'no_penalty_decision', 'seal_seize_decision', 'seal_seize_list', 'freeze_decision', 'freeze_notice', 'measure_decision', 'extension_notice', 'release_decision', 'reminder', 'execution_decision', 'substitute_decision', 'execution_agreement', 'execution_document', 'court_application', 'announcement', 'transfer_letter', 'inspection_approval', 'inspection_notice', 'license_application', 'supplement_notice', 'acceptance_notice', 'non_acceptance', 'license_decision', 'refusal_decision', 'delegation_letter', 'address_confirmation', 'service_receipt', 'payment_receipt', 'closing_report', 'items_list', 'supervision_notice', 'supervision_opinion', 'supervision_decision', 'impact_assessment', 'other')),
	CHECK ("document_number" <> ''),
	CHECK (length("document_number") <= 200),
	CHECK ("document_title" <> ''),
	CHECK (length("document_title") <= 500),
	CHECK ("document_dated" IS date("document_dated", '+0 days') AND "document_dated" >= '1900-01-01'),
	CHECK ("document_sealed" IN (0, 1)),
	CHECK ("document_signed" IN (0, 1)),
	CHECK ("document_refusal_noted" IN (0, 1)),
	CHECK ("published_on" IS date("published_on", '+0 days') AND "published_on" >= '1900-01-01'),
	CHECK ("published_uri" <> ''),
	CHECK (length("published_uri") <= 1000),
	CHECK ("effective_from" IS date("effective_from", '+0 days') AND "effective_from" >= '1900-01-01'),
	CHECK ("effective_until" IS date("effective_until", '+0 days') AND "effective_until" >= '1900-01-01'),
	CHECK ("adjusted_on" IS date("adjusted_on", '+0 days') AND "adjusted_on" >= '1900-01-01'),
	CHECK ("returned_on" IS date("returned_on", '+0 days') AND "returned_on" >= '1900-01-01'),
	CHECK ("return_reason" <> ''),
	CHECK (length("return_reason") <= 500),
	CHECK ("status" IN ('active', 'adjusted', 'withdrawn', 'expired'))
);

-- 乡镇街道赋权:赋权事项
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 编码 HED-0220
-- name: 名称 HED-0221
-- catalogue_version: 目录版本 HED-0222
-- act_kind: 行为种类 HED-2200
-- county_agency_code: 统一社会信用代码 HED-0050
-- county_agency_name: 名称 HED-0051
-- county_agency_level: 层级 HED-0052
-- county_agency_division: 行政区划 HED-0053
-- county_agency_subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("catalogue_version" <> ''),
	CHECK (length("catalogue_version") <= 50),
	CHECK ("act_kind" IN ('license', 'penalty', 'coercion', 'levy', 'payment', 'inspection', 'confirmation', 'reward', 'adjudication', 'requisition', 'charge', 'other')),
	CHECK ("county_agency_code" <> ''),
	CHECK (length("county_agency_code") <= 18),
	CHECK ("county_agency_name" <> ''),
	CHECK (length("county_agency_name") <= 200),
	CHECK ("county_agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("county_agency_division" <> ''),
	CHECK (length("county_agency_division") <= 12),
	CHECK ("county_agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES empowerment (record_id) ON DELETE CASCADE
);

-- 乡镇街道赋权:乡镇街道
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES empowerment (record_id) ON DELETE CASCADE
);

-- 乡镇街道赋权:评估
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- evaluated_on: 日期 HED-2205
-- result: 结果 HED-2206
-- organ: 评估机关 HED-2207
-- opinion: 评估意见 HED-2208
CREATE TABLE empowerment_evaluations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	evaluated_on VARCHAR(10),
	result VARCHAR(32),
	organ VARCHAR(200),
	opinion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("evaluated_on" IS date("evaluated_on", '+0 days') AND "evaluated_on" >= '1900-01-01'),
	CHECK ("result" IN ('continued', 'adjusted', 'withdrawn')),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	CHECK ("opinion" <> ''),
	CHECK (length("opinion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES empowerment (record_id) ON DELETE CASCADE
);

-- 问题线索
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- clue_no: 线索编号 HED-2300
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- channel: 渠道 HED-2302
-- channel_no: 渠道编号 HED-2303
-- domain: 执法领域 HED-2304
-- problem_kind: 问题种类 HED-2305
-- enterprise_kind: 企业类型 HED-2306
-- against_agency_code: 统一社会信用代码 HED-0050
-- against_agency_name: 名称 HED-0051
-- against_agency_level: 层级 HED-0052
-- against_agency_division: 行政区划 HED-0053
-- against_agency_subject_type: 主体性质 HED-0054
-- content: 内容 HED-2308
-- received_on: 接收日期 HED-2309
-- assigned_on: 交办日期 HED-2310
-- assigned_to_code: 统一社会信用代码 HED-0050
-- assigned_to_name: 名称 HED-0051
-- assigned_to_level: 层级 HED-0052
-- assigned_to_division: 行政区划 HED-0053
-- assigned_to_subject_type: 主体性质 HED-0054
-- handled_on: 办理日期 HED-2312
-- result: 办理结果 HED-2313
-- handling: 办理情况 HED-2314
-- replied_on: 答复日期 HED-2315
-- closed_on: 办结日期 HED-2316
-- secrecy: 涉密情况 HED-2318
-- status: 状态 HED-2319
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
	received_on VARCHAR(10) NOT NULL,
	assigned_on VARCHAR(10),
	assigned_to_code VARCHAR(18),
	assigned_to_name VARCHAR(200),
	assigned_to_level VARCHAR(32),
	assigned_to_division VARCHAR(12),
	assigned_to_subject_type VARCHAR(32),
	handled_on VARCHAR(10),
	result VARCHAR(32),
	handling VARCHAR(2000),
	replied_on VARCHAR(10),
	closed_on VARCHAR(10),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("clue_no" <> ''),
	CHECK (length("clue_no") <= 100),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("channel" IN ('hotline_12345', 'media', 'enterprise_complaint', 'letter_visit', 'online', 'superior', 'department', 'reconsideration_litigation', 'supervision', 'other')),
	CHECK ("channel_no" <> ''),
	CHECK (length("channel_no") <= 100),
	CHECK ("domain" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	CHECK ("problem_kind" IN ('campaign_style', 'one_size_fits_all', 'crude', 'rough', 'excessive', 'mechanical', 'profit_driven', 'outside_area', 'arbitrary', 'inaction', 'other')),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	CHECK ("against_agency_code" <> ''),
	CHECK (length("against_agency_code") <= 18),
	CHECK ("against_agency_name" <> ''),
	CHECK (length("against_agency_name") <= 200),
	CHECK ("against_agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("against_agency_division" <> ''),
	CHECK (length("against_agency_division") <= 12),
	CHECK ("against_agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("content" <> ''),
	CHECK (length("content") <= 4000),
	CHECK ("received_on" IS date("received_on", '+0 days') AND "received_on" >= '1900-01-01'),
	CHECK ("assigned_on" IS date("assigned_on", '+0 days') AND "assigned_on" >= '1900-01-01'),
	CHECK ("assigned_to_code" <> ''),
	CHECK (length("assigned_to_code") <= 18),
	CHECK ("assigned_to_name" <> ''),
	CHECK (length("assigned_to_name") <= 200),
	CHECK ("assigned_to_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("assigned_to_division" <> ''),
	CHECK (length("assigned_to_division") <= 12),
	CHECK ("assigned_to_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("handled_on" IS date("handled_on", '+0 days') AND "handled_on" >= '1900-01-01'),
	CHECK ("result" IN ('case_filed', 'supervision_opened', 'transferred', 'rectified', 'not_established', 'not_competent', 'other')),
	CHECK ("handling" <> ''),
	CHECK (length("handling") <= 2000),
	CHECK ("replied_on" IS date("replied_on", '+0 days') AND "replied_on" >= '1900-01-01'),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('received', 'assigned', 'handling', 'handled', 'replied', 'closed'))
);

-- 问题线索:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES clue (record_id) ON DELETE CASCADE
);

-- 突出问题
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- problem_no: 问题编号 HED-2400
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- list_name: 清单名称 HED-2402
-- domain: 执法领域 HED-2403
-- kind: 问题种类 HED-2404
-- description: 问题描述 HED-2405
-- listed_on: 列入日期 HED-2406
-- campaign: 专项整治 HED-2408
-- measures: 整改措施 HED-2409
-- due_on: 整改期限 HED-2410
-- rectified_on: 整改完成日期 HED-2411
-- reported_on: 报送日期 HED-2412
-- reported_to: 报送机关 HED-2413
-- status: 状态 HED-2415
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
	listed_on VARCHAR(10),
	campaign VARCHAR(500),
	measures VARCHAR(2000),
	due_on VARCHAR(10),
	rectified_on VARCHAR(10),
	reported_on VARCHAR(10),
	reported_to VARCHAR(200),
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("problem_no" <> ''),
	CHECK (length("problem_no") <= 100),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("list_name" <> ''),
	CHECK (length("list_name") <= 500),
	CHECK ("domain" IN ('comprehensive', 'urban_management', 'market_regulation', 'ecology', 'culture', 'transport', 'emergency_management', 'agriculture', 'housing', 'labour', 'development_reform', 'finance', 'justice', 'public_security', 'state_security', 'coast_guard', 'immigration', 'other')),
	CHECK ("kind" IN ('campaign_style', 'one_size_fits_all', 'crude', 'rough', 'excessive', 'mechanical', 'profit_driven', 'outside_area', 'arbitrary', 'inaction', 'other')),
	CHECK ("description" <> ''),
	CHECK (length("description") <= 4000),
	CHECK ("listed_on" IS date("listed_on", '+0 days') AND "listed_on" >= '1900-01-01'),
	CHECK ("campaign" <> ''),
	CHECK (length("campaign") <= 500),
	CHECK ("measures" <> ''),
	CHECK (length("measures") <= 2000),
	CHECK ("due_on" IS date("due_on", '+0 days') AND "due_on" >= '1900-01-01'),
	CHECK ("rectified_on" IS date("rectified_on", '+0 days') AND "rectified_on" >= '1900-01-01'),
	CHECK ("reported_on" IS date("reported_on", '+0 days') AND "reported_on" >= '1900-01-01'),
	CHECK ("reported_to" <> ''),
	CHECK (length("reported_to") <= 200),
	CHECK ("status" IN ('listed', 'rectifying', 'rectified', 'closed'))
);

-- 突出问题:责任机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES problem (record_id) ON DELETE CASCADE
);

-- 突出问题:线索编号
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 线索编号 HED-2414
CREATE TABLE problem_clue_numbers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id) REFERENCES problem (record_id) ON DELETE CASCADE
);

-- 行政执法监督
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- supervision_no: 监督编号 HED-2540
-- name: 名称 HED-2541
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- kind: 种类 HED-2543
-- annual_plan: 年度方案 HED-2546
-- year: 年度 HED-2547
-- topic: 内容 HED-2548
-- starts_on: 开始日期 HED-2549
-- ends_on: 结束日期 HED-2550
-- reported_on: 报告日期 HED-2557
-- closed_on: 办结日期 HED-2558
-- secrecy: 涉密情况 HED-2559
-- status: 状态 HED-2560
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
	starts_on VARCHAR(10) NOT NULL,
	ends_on VARCHAR(10),
	reported_on VARCHAR(10),
	closed_on VARCHAR(10),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("supervision_no" <> ''),
	CHECK (length("supervision_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 500),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("kind" IN ('daily', 'key', 'special')),
	CHECK ("annual_plan" <> ''),
	CHECK (length("annual_plan") <= 200),
	CHECK ("year" BETWEEN 1900 AND 2999),
	CHECK ("topic" <> ''),
	CHECK (length("topic") <= 1000),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	CHECK ("reported_on" IS date("reported_on", '+0 days') AND "reported_on" >= '1900-01-01'),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('planned', 'in_progress', 'rectifying', 'closed'))
);

-- 行政执法监督:被监督机关
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- code: 统一社会信用代码 HED-0050
-- name: 名称 HED-0051
-- level: 层级 HED-0052
-- division: 行政区划 HED-0053
-- subject_type: 主体性质 HED-0054
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
	CHECK (length("code") <= 18),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:监督人员
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE supervision_supervisors (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:评价
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 方式 HED-2500
-- evaluator: 评价机构 HED-2501
-- concluded_on: 日期 HED-2502
-- score: 得分 HED-2503
-- conclusion: 结论 HED-2504
CREATE TABLE supervision_evaluations (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	evaluator VARCHAR(200),
	concluded_on VARCHAR(10),
	score VARCHAR(20),
	conclusion VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('appraisal', 'third_party', 'file_review', 'work_report', 'statistics')),
	CHECK ("evaluator" <> ''),
	CHECK (length("evaluator") <= 200),
	CHECK ("concluded_on" IS date("concluded_on", '+0 days') AND "concluded_on" >= '1900-01-01'),
	CHECK ("score" <> ''),
	CHECK (length("score") <= 20),
	CHECK ("conclusion" <> ''),
	CHECK (length("conclusion") <= 2000),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:发现问题
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 问题种类 HED-2510
-- description: 情况 HED-2511
-- act_relation: 关系 HED-0250
-- act_record_type: 记录类型 HED-0251
-- act_case_no: 案号 HED-0252
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
	CHECK (length("description") <= 2000),
	CHECK ("act_relation" IN ('leads_to', 'follows_from', 'related', 'transferred_to_organ', 'transferred_to_justice', 'transfer_refused', 'police_declined', 'returned_by_justice', 'transferred_to_discipline', 'supervised_by')),
	CHECK ("act_record_type" IN ('agency', 'matter', 'certificate', 'delegation', 'penalty', 'coercion', 'inspection', 'license', 'other_act', 'discretion_benchmark', 'empowerment', 'clue', 'problem', 'supervision', 'transfer')),
	CHECK ("act_case_no" <> ''),
	CHECK (length("act_case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:监督文书
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-2520
-- number: 文号 HED-2521
-- dated: 日期 HED-2522
-- served_on: 送达日期 HED-2523
-- requirement: 整改要求 HED-2524
-- due_on: 整改期限 HED-2525
-- replied_on: 回复日期 HED-2526
-- rectified_on: 整改完成日期 HED-2527
-- reply: 回复内容 HED-2528
CREATE TABLE supervision_instruments (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	number VARCHAR(200),
	dated VARCHAR(10) NOT NULL,
	served_on VARCHAR(10),
	requirement VARCHAR(2000),
	due_on VARCHAR(10),
	replied_on VARCHAR(10),
	rectified_on VARCHAR(10),
	reply VARCHAR(2000),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('notice', 'opinion', 'decision', 'other')),
	CHECK ("number" <> ''),
	CHECK (length("number") <= 200),
	CHECK ("dated" IS date("dated", '+0 days') AND "dated" >= '1900-01-01'),
	CHECK ("served_on" IS date("served_on", '+0 days') AND "served_on" >= '1900-01-01'),
	CHECK ("requirement" <> ''),
	CHECK (length("requirement") <= 2000),
	CHECK ("due_on" IS date("due_on", '+0 days') AND "due_on" >= '1900-01-01'),
	CHECK ("replied_on" IS date("replied_on", '+0 days') AND "replied_on" >= '1900-01-01'),
	CHECK ("rectified_on" IS date("rectified_on", '+0 days') AND "rectified_on" >= '1900-01-01'),
	CHECK ("reply" <> ''),
	CHECK (length("reply") <= 2000),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:责任处理
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- kind: 种类 HED-2530
-- person: 人员 HED-2531
-- agency_code: 机关代码 HED-2532
-- measure: 处理方式 HED-2533
-- decided_on: 决定日期 HED-2534
-- organ: 决定机关 HED-2535
CREATE TABLE supervision_accountability (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	person VARCHAR(100),
	agency_code VARCHAR(18),
	measure VARCHAR(500),
	decided_on VARCHAR(10),
	organ VARCHAR(200),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("kind" IN ('liability', 'exemption')),
	CHECK ("person" <> ''),
	CHECK (length("person") <= 100),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("measure" <> ''),
	CHECK (length("measure") <= 500),
	CHECK ("decided_on" IS date("decided_on", '+0 days') AND "decided_on" >= '1900-01-01'),
	CHECK ("organ" <> ''),
	CHECK (length("organ") <= 200),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:线索编号
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 线索编号 HED-2555
CREATE TABLE supervision_clue_numbers (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(100) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" <> ''),
	CHECK (length("value") <= 100),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行政执法监督:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES supervision (record_id) ON DELETE CASCADE
);

-- 行刑衔接与线索移送
-- edition: 标准版次 HED-0002
-- record_id: 记录标识 HED-0003
-- source_agency: 数据来源单位 HED-0004
-- source_system: 来源系统 HED-0005
-- operation: 操作 HED-0006
-- updated_at: 更新时间 HED-0007
-- remarks: 备注 HED-0008
-- case_no: 移送编号 HED-2630
-- name: 名称 HED-2631
-- direction: 移送方向 HED-2632
-- agency_code: 统一社会信用代码 HED-0050
-- agency_name: 名称 HED-0051
-- agency_level: 层级 HED-0052
-- agency_division: 行政区划 HED-0053
-- agency_subject_type: 主体性质 HED-0054
-- suspected_offence: 涉嫌罪名 HED-2635
-- facts: 主要事实 HED-2636
-- reported_at: 报告时间 HED-2639
-- decider_role: 审批人职务 HED-2640
-- decided_at: 决定时间 HED-2641
-- approved: 批准移送 HED-2642
-- disapproval_reason: 不批准理由 HED-2643
-- sent_at: 移送时间 HED-2644
-- sender_code: 统一社会信用代码 HED-0050
-- sender_name: 名称 HED-0051
-- sender_level: 层级 HED-0052
-- sender_division: 行政区划 HED-0053
-- sender_subject_type: 主体性质 HED-0054
-- receiver_code: 统一社会信用代码 HED-0050
-- receiver_name: 名称 HED-0051
-- receiver_level: 层级 HED-0052
-- receiver_division: 行政区划 HED-0053
-- receiver_subject_type: 主体性质 HED-0054
-- receipt_signed_at: 回执签字时间 HED-2648
-- forwarded_at: 转送时间 HED-2649
-- forwarded_to: 转送机关 HED-2650
-- police_decision_result: 结果 HED-2600
-- police_decision_decided_on: 决定日期 HED-2601
-- police_decision_received_on: 收到通知日期 HED-2602
-- police_decision_document_number: 通知书文号 HED-2603
-- police_decision_reason: 理由 HED-2604
-- objection_kind: 种类 HED-2610
-- objection_notice_received_on: 收到所针对通知日期 HED-2611
-- objection_filed_on: 提出日期 HED-2612
-- objection_result: 结果 HED-2613
-- objection_closed_on: 答复日期 HED-2614
-- items_handed_on: 涉案物品移交日期 HED-2653
-- judgment_judged_on: 裁判日期 HED-2620
-- judgment_court: 法院 HED-2621
-- judgment_criminal_fine: 罚金 HED-2622
-- judgment_exempt: 免予刑事处罚 HED-2623
-- returned_on: 退回日期 HED-2655
-- outcome: 处理结果 HED-2656
-- closed_on: 办结日期 HED-2657
-- secrecy: 涉密情况 HED-2658
-- status: 移送状态 HED-2659
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
	police_decision_decided_on VARCHAR(10),
	police_decision_received_on VARCHAR(10),
	police_decision_document_number VARCHAR(200),
	police_decision_reason VARCHAR(1000),
	objection_kind VARCHAR(32),
	objection_notice_received_on VARCHAR(10),
	objection_filed_on VARCHAR(10),
	objection_result VARCHAR(32),
	objection_closed_on VARCHAR(10),
	items_handed_on VARCHAR(10),
	judgment_judged_on VARCHAR(10),
	judgment_court VARCHAR(200),
	judgment_criminal_fine NUMERIC(18, 2),
	judgment_exempt BOOLEAN,
	returned_on VARCHAR(10),
	outcome VARCHAR(32),
	closed_on VARCHAR(10),
	secrecy VARCHAR(32) NOT NULL,
	status VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id),
	CHECK ("edition" <> ''),
	CHECK (length("edition") <= 7),
	CHECK ("record_id" <> ''),
	CHECK (length("record_id") <= 64),
	CHECK ("source_agency" <> ''),
	CHECK (length("source_agency") <= 18),
	CHECK ("source_system" <> ''),
	CHECK (length("source_system") <= 100),
	CHECK ("operation" IN ('upsert', 'delete')),
	CHECK ("updated_at" <> ''),
	CHECK (length("updated_at") <= 35),
	CHECK ("remarks" <> ''),
	CHECK (length("remarks") <= 1000),
	CHECK ("case_no" <> ''),
	CHECK (length("case_no") <= 100),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 2000),
	CHECK ("direction" IN ('to_justice', 'from_justice', 'to_discipline')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("agency_name" <> ''),
	CHECK (length("agency_name") <= 200),
	CHECK ("agency_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("agency_division" <> ''),
	CHECK (length("agency_division") <= 12),
	CHECK ("agency_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("suspected_offence" <> ''),
	CHECK (length("suspected_offence") <= 500),
	CHECK ("facts" <> ''),
	CHECK (length("facts") <= 4000),
	CHECK ("reported_at" <> ''),
	CHECK (length("reported_at") <= 35),
	CHECK ("decider_role" IN ('principal', 'acting')),
	CHECK ("decided_at" <> ''),
	CHECK (length("decided_at") <= 35),
	CHECK ("approved" IN (0, 1)),
	CHECK ("disapproval_reason" <> ''),
	CHECK (length("disapproval_reason") <= 1000),
	CHECK ("sent_at" <> ''),
	CHECK (length("sent_at") <= 35),
	CHECK ("sender_code" <> ''),
	CHECK (length("sender_code") <= 18),
	CHECK ("sender_name" <> ''),
	CHECK (length("sender_name") <= 200),
	CHECK ("sender_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("sender_division" <> ''),
	CHECK (length("sender_division") <= 12),
	CHECK ("sender_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("receiver_code" <> ''),
	CHECK (length("receiver_code") <= 18),
	CHECK ("receiver_name" <> ''),
	CHECK (length("receiver_name") <= 200),
	CHECK ("receiver_level" IN ('national', 'provincial', 'municipal', 'county', 'township', 'village', 'tiered')),
	CHECK ("receiver_division" <> ''),
	CHECK (length("receiver_division") <= 12),
	CHECK ("receiver_subject_type" IN ('statutory', 'authorised', 'delegated', 'other')),
	CHECK ("receipt_signed_at" <> ''),
	CHECK (length("receipt_signed_at") <= 35),
	CHECK ("forwarded_at" <> ''),
	CHECK (length("forwarded_at") <= 35),
	CHECK ("forwarded_to" <> ''),
	CHECK (length("forwarded_to") <= 200),
	CHECK ("police_decision_result" IN ('filed', 'not_filed')),
	CHECK ("police_decision_decided_on" IS date("police_decision_decided_on", '+0 days') AND "police_decision_decided_on" >= '1900-01-01'),
	CHECK ("police_decision_received_on" IS date("police_decision_received_on", '+0 days') AND "police_decision_received_on" >= '1900-01-01'),
	CHECK ("police_decision_document_number" <> ''),
	CHECK (length("police_decision_document_number") <= 200),
	CHECK ("police_decision_reason" <> ''),
	CHECK (length("police_decision_reason") <= 1000),
	CHECK ("objection_kind" IN ('reconsideration', 'procuratorial')),
	CHECK ("objection_notice_received_on" IS date("objection_notice_received_on", '+0 days') AND "objection_notice_received_on" >= '1900-01-01'),
	CHECK ("objection_filed_on" IS date("objection_filed_on", '+0 days') AND "objection_filed_on" >= '1900-01-01'),
	CHECK ("objection_result" IN ('filed', 'upheld', 'withdrawn')),
	CHECK ("objection_closed_on" IS date("objection_closed_on", '+0 days') AND "objection_closed_on" >= '1900-01-01'),
	CHECK ("items_handed_on" IS date("items_handed_on", '+0 days') AND "items_handed_on" >= '1900-01-01'),
	CHECK ("judgment_judged_on" IS date("judgment_judged_on", '+0 days') AND "judgment_judged_on" >= '1900-01-01'),
	CHECK ("judgment_court" <> ''),
	CHECK (length("judgment_court") <= 200),
	CHECK (typeof("judgment_criminal_fine") <> 'text'),
	CHECK ("judgment_criminal_fine" >= 0),
	CHECK ("judgment_exempt" IN (0, 1)),
	CHECK ("returned_on" IS date("returned_on", '+0 days') AND "returned_on" >= '1900-01-01'),
	CHECK ("outcome" IN ('criminal', 'penalty', 'no_penalty', 'discipline', 'other')),
	CHECK ("closed_on" IS date("closed_on", '+0 days') AND "closed_on" >= '1900-01-01'),
	CHECK ("secrecy" IN ('open', 'internal', 'state_secret')),
	CHECK ("status" IN ('investigating', 'reported', 'approved', 'not_approved', 'sent', 'received', 'filed', 'not_filed', 'closed'))
);

-- 行刑衔接与线索移送:当事人
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- party_no: 序号 HED-0080
-- role: 地位 HED-0081
-- category: 类别 HED-0082
-- name: 名称 HED-0083
-- unknown_party: 当事人不明 HED-0084
-- uscc: 统一社会信用代码 HED-0085
-- id_type: 证件类型 HED-0086
-- id_number: 证件号码 HED-0087
-- id_absent_reason: 无证件号码原因 HED-0088
-- other_numbers_registration: 工商注册号 HED-0061
-- other_numbers_organisation: 组织机构代码 HED-0062
-- other_numbers_tax: 税务登记号 HED-0063
-- other_numbers_institution: 事业单位证书号 HED-0064
-- other_numbers_social: 社会组织登记证号 HED-0065
-- representative_role: 身份 HED-0070
-- representative_name: 姓名 HED-0071
-- representative_id_type: 证件类型 HED-0072
-- representative_id_number: 证件号码 HED-0073
-- birth_date: 出生日期 HED-0091
-- capacity: 行为能力 HED-0092
-- guardian: 监护人 HED-0093
-- phone: 联系电话 HED-0094
-- registered_address: 注册地址 HED-0095
-- business_address: 经营地址 HED-0096
-- division: 行政区划 HED-0097
-- enterprise_kind: 企业类型 HED-0098
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
	birth_date VARCHAR(10),
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
	CHECK (length("party_no") <= 64),
	CHECK ("role" IN ('party', 'applicant', 'interested', 'third')),
	CHECK ("category" IN ('natural_person', 'legal_person', 'individual_business', 'other')),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 200),
	CHECK ("unknown_party" IN (0, 1)),
	CHECK ("uscc" <> ''),
	CHECK (length("uscc") <= 18),
	CHECK ("id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("id_number" <> ''),
	CHECK (length("id_number") <= 100),
	CHECK ("id_absent_reason" <> ''),
	CHECK (length("id_absent_reason") <= 200),
	CHECK ("other_numbers_registration" <> ''),
	CHECK (length("other_numbers_registration") <= 50),
	CHECK ("other_numbers_organisation" <> ''),
	CHECK (length("other_numbers_organisation") <= 50),
	CHECK ("other_numbers_tax" <> ''),
	CHECK (length("other_numbers_tax") <= 50),
	CHECK ("other_numbers_institution" <> ''),
	CHECK (length("other_numbers_institution") <= 50),
	CHECK ("other_numbers_social" <> ''),
	CHECK (length("other_numbers_social") <= 50),
	CHECK ("representative_role" IN ('legal_representative', 'person_in_charge', 'operator')),
	CHECK ("representative_name" <> ''),
	CHECK (length("representative_name") <= 100),
	CHECK ("representative_id_type" IN ('resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'hmt_residence', 'foreign_residence', 'military_id', 'driving_licence', 'other')),
	CHECK ("representative_id_number" <> ''),
	CHECK (length("representative_id_number") <= 100),
	CHECK ("birth_date" IS date("birth_date", '+0 days') AND "birth_date" >= '1900-01-01'),
	CHECK ("capacity" IN ('full', 'lucid_interval', 'limited', 'incapable')),
	CHECK ("guardian" <> ''),
	CHECK (length("guardian") <= 100),
	CHECK ("phone" <> ''),
	CHECK (length("phone") <= 50),
	CHECK ("registered_address" <> ''),
	CHECK (length("registered_address") <= 500),
	CHECK ("business_address" <> ''),
	CHECK (length("business_address") <= 500),
	CHECK ("division" <> ''),
	CHECK (length("division") <= 12),
	CHECK ("enterprise_kind" <> ''),
	CHECK (length("enterprise_kind") <= 100),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

-- 行刑衔接与线索移送:关联行为
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- relation: 关系 HED-0250
-- record_type: 记录类型 HED-0251
-- case_no: 案号 HED-0252
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
	CHECK (length("case_no") <= 100),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

-- 行刑衔接与线索移送:专案组
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- name: 姓名 HED-0110
-- certificate_no: 执法证号 HED-0111
-- certificate_kind: 证件种类 HED-0112
-- agency_code: 所属机关代码 HED-0113
-- role: 分工 HED-0114
-- certificate_shown: 已出示证件 HED-0115
-- starts_on: 开始日期 HED-0116
-- ends_on: 结束日期 HED-0117
CREATE TABLE transfer_task_force (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	name VARCHAR(100) NOT NULL,
	certificate_no VARCHAR(64),
	certificate_kind VARCHAR(32),
	agency_code VARCHAR(18),
	role VARCHAR(32),
	certificate_shown BOOLEAN,
	starts_on VARCHAR(10),
	ends_on VARCHAR(10),
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("name" <> ''),
	CHECK (length("name") <= 100),
	CHECK ("certificate_no" <> ''),
	CHECK (length("certificate_no") <= 64),
	CHECK ("certificate_kind" IN ('enforcement', 'supervision', 'auxiliary', 'ministry')),
	CHECK ("agency_code" <> ''),
	CHECK (length("agency_code") <= 18),
	CHECK ("role" IN ('lead', 'assist', 'record', 'other')),
	CHECK ("certificate_shown" IN (0, 1)),
	CHECK ("starts_on" IS date("starts_on", '+0 days') AND "starts_on" >= '1900-01-01'),
	CHECK ("ends_on" IS date("ends_on", '+0 days') AND "ends_on" >= '1900-01-01'),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);

-- 行刑衔接与线索移送:移送材料
-- record_id: 记录标识
-- no: 序号,从 1 开始
-- value: 移送材料 HED-2647
CREATE TABLE transfer_attachments (
	record_id VARCHAR(64) NOT NULL,
	no INTEGER NOT NULL,
	value VARCHAR(32) NOT NULL,
	PRIMARY KEY (record_id, no),
	CHECK (no >= 1),
	CHECK ("value" IN ('transfer_letter', 'investigation_report', 'items_list', 'appraisal', 'other')),
	FOREIGN KEY(record_id) REFERENCES transfer (record_id) ON DELETE CASCADE
);
