// Sends and receives by rhea: node exchange.js send|receive PORT ADDRESS USER PASSWORD [WANTED]; orders come in as JSON lines.
const rhea = require("rhea");

const [what, port, address, user, password, wanted] = process.argv.slice(2);
const say = (object) => console.log(JSON.stringify(object));
const connection = rhea.connect({ host: "127.0.0.1", port: Number(port), username: user, password: password, reconnect: false });

function refuse(context) {
  const link = context.sender || context.receiver;
  const error = (link && link.error) || context.error || context.connection.error;
  say({ refused: String((error && (error.condition || error.code)) || "closed") });
  context.connection.close();
}

rhea.on("sender_error", refuse);
rhea.on("receiver_error", refuse);
rhea.on("connection_error", refuse);
rhea.on("disconnected", (context) => context.error && process.exitCode === undefined && process.exit(0));

function message(order) {
  const id = order.id && order.id.startsWith("uuid:") ? rhea.types.wrap_uuid(Buffer.from(order.id.slice(5).replace(/-/g, ""), "hex")) : order.id;
  return {
    message_id: id, content_type: "application/json", durable: true, application_properties: order.properties || {},
    body: rhea.message.data_section(Buffer.from(order.body, "latin1")),
  };
}

function send(orders) {
  const sender = connection.open_sender(address);
  let open = orders.length;
  let next = 0;
  const settled = (outcome) => { say({ outcome }); if (--open === 0) connection.close(); };
  sender.on("sendable", () => { while (next < orders.length && sender.sendable()) sender.send(message(orders[next++])); });
  sender.on("accepted", () => settled("accepted"));
  sender.on("rejected", () => settled("refused"));
  sender.on("released", () => settled("refused"));
}

function receive() {
  let open = Number(wanted);
  const receiver = connection.open_receiver({ source: address, credit_window: 1 });
  receiver.on("message", (context) => {
    const got = context.message;
    const body = got.body && got.body.content ? got.body.content : got.body;
    say({
      id: String(got.message_id), subject: got.subject, correlation: String(got.correlation_id), durable: !!got.durable,
      type: got.content_type, properties: got.application_properties || {}, body: Buffer.from(body).toString("utf8"),
    });
    if (--open === 0) connection.close();
  });
}

if (what === "receive") {
  receive();
} else {
  let text = "";
  process.stdin.on("data", (chunk) => (text += chunk));
  process.stdin.on("end", () => send(text.split("\n").filter((line) => line).map((line) => JSON.parse(line))));
}
