-- 玩具数据库:人物、商户均为虚构 · A toy database; everybody in it is invented.
CREATE TABLE officer (card TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fine (
    serial     INTEGER PRIMARY KEY,
    stall      TEXT NOT NULL,     -- who was fined
    id_number  TEXT NOT NULL,
    address    TEXT NOT NULL,
    place      TEXT NOT NULL,
    goods      TEXT NOT NULL,
    fined_on   TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    due_on     TEXT NOT NULL,
    amount_fen INTEGER NOT NULL,  -- money is kept in fen
    paid_on    TEXT NOT NULL,
    receipt    TEXT NOT NULL,
    closed_on  TEXT NOT NULL
);
CREATE TABLE present (
    fine INTEGER NOT NULL REFERENCES fine(serial),
    card TEXT NOT NULL REFERENCES officer(card),
    role TEXT NOT NULL
);
INSERT INTO officer VALUES ('18012100101', '彭岳'), ('18012100102', '向湘婷');
INSERT INTO fine VALUES
    (45, '麻河', '430121197911034519', '星沙县临水镇二号路3号', '星沙县临水镇农贸市场', '水果',
     '2024-04-16', '2024-04-17', '2024-05-06', 10000, '2024-04-18', '4300012377', '2024-04-19'),
    (52, '石满仓', '430121198503120017', '星沙县临水镇六号路11号', '星沙县临水镇农贸市场', '干货',
     '2024-05-14', '2024-05-15', '2024-05-29', 5000, '2024-05-16', '4300012412', '2024-05-17'),
    (61, '田小溪', '430121199209250026', '星沙县临水镇三号路7号', '星沙县临水镇步行街', '玩具',
     '2024-06-18', '2024-06-19', '2024-07-03', 15000, '2024-06-20', '4300012455', '2024-06-21');
INSERT INTO present VALUES
    (45, '18012100101', 'lead'), (45, '18012100102', 'assist'),
    (52, '18012100102', 'lead'), (52, '18012100101', 'assist'),
    (61, '18012100101', 'lead'), (61, '18012100102', 'assist');
