//! E-mails: who wrote, when, and what.

use mail_parser::MessageParser;

use crate::model::value::Date;

/// An e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Who wrote it: the name, or else the address.
    pub from: Option<String>,
    /// The day on which it was written, where it was written.
    pub date: Option<Date>,
    /// The message's id, which is the same in every copy of it.
    pub id: Option<String>,
    /// The text; what is HTML alone is read as text.
    pub text: String,
}

/// Reads an e-mail; none for a text that has no header of one.
pub fn read_mail(bytes: &[u8]) -> Option<Mail> {
    if !has_header(bytes) {
        return None;
    }
    let message = MessageParser::default().parse(bytes)?;
    let address = message.from().and_then(|from| from.first());
    let from = address.and_then(|address| address.name().or(address.address())).map(|name| name.trim().to_owned());
    let date = message.date().and_then(|date| {
        let (year, month, day) =
            (i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
        Date::new(year, month, day).ok()
    });
    let id = message.message_id().map(str::to_owned);
    let texts = (0..message.text_body.len()).filter_map(|at| message.body_text(at));
    let text = texts.collect::<Vec<_>>().join("\n");
    Some(Mail { from: from.filter(|name| !name.is_empty()), date, id, text })
}

/// Whether it begins with header fields, `From:` among them: notes begin otherwise.
fn has_header(bytes: &[u8]) -> bool {
    let mut from = false;
    for line in bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)) {
        let name: Vec<u8> =
            line.iter().copied().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').collect();
        match line.first() {
            None => return from,
            // A long field goes on.
            Some(b' ' | b'\t') => {}
            Some(_) if !name.is_empty() && line.get(name.len()) == Some(&b':') => {
                from |= name.eq_ignore_ascii_case(b"from");
            }
            Some(_) => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_says_who_and_when() {
        let mail = "From: \"Jansen, Pieter\" <pieter@heron.example>\r\nSubject: =?utf-8?B?5o+Q5qGI?=\r\n\
                    Date: Tue, 10 Nov 2026 23:40:00 -0800\r\nMessage-ID: <a1@heron.example>\r\n\
                    Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
                    on-time: too bold=2C we=\r\n think\r\n";
        let mail = read_mail(mail.as_bytes()).expect("it is a mail");
        assert_eq!(mail.from.as_deref(), Some("Jansen, Pieter"));
        assert_eq!(mail.date.map(|date| date.to_string()).as_deref(), Some("2026-11-10"));
        assert_eq!(mail.id.as_deref(), Some("a1@heron.example"));
        assert_eq!(mail.text.trim(), "on-time: too bold, we think");
    }

    #[test]
    fn a_chinese_mail_in_its_own_encoding_is_read() {
        let mut mail = b"From: =?gb2312?B?zfXOsA==?= <w@x.example>\nContent-Type: text/plain; charset=gbk\n\n".to_vec();
        mail.extend([0xd7, 0xbc, 0xca, 0xb1]);
        let mail = read_mail(&mail).expect("it is a mail");
        assert_eq!((mail.from.as_deref(), mail.text.trim()), (Some("王伟"), "准时"));
    }

    #[test]
    fn notes_are_no_mail() {
        for notes in
            ["on-time: too bold\nprice: dear\n", "Hello,\n\nFrom: me\n", "From the meeting\n", "", "\nFrom: x\n"]
        {
            assert_eq!(read_mail(notes.as_bytes()), None, "{notes}");
        }
    }
}
