// Prints the records of an Avro file as JSON lines, read by avsc: nulls left out, dates and decimals as text.
const avro = require('avsc');

class Days extends avro.types.LogicalType {
  _fromValue(days) { return new Date(days * 86400000).toISOString().slice(0, 10); }
}

class Decimals extends avro.types.LogicalType {
  constructor(schema, options) {
    super(schema, options);
    this.scale = schema.scale || 0;
  }
  _fromValue(bytes) {
    const number = BigInt.asIntN(8 * bytes.length, BigInt('0x' + bytes.toString('hex')));
    const digits = (number < 0n ? -number : number).toString().padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    return (number < 0n ? '-' : '') + digits.slice(0, point) + (this.scale ? '.' + digits.slice(point) : '');
  }
}

const understood = schema => avro.Type.forSchema(schema, {logicalTypes: {date: Days, decimal: Decimals}});
avro.createFileDecoder(process.argv[2], {parseHook: understood})
  .on('error', error => { console.error(error); process.exitCode = 1; })
  .on('data', record => console.log(JSON.stringify(record, (name, value) => value === null ? undefined : value)));
