//! Our templates.

macro_rules! sections {
    ($($name:literal),* $(,)?) => {
        /// Names and texts of our templates, in the order of their names.
        pub const SECTIONS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/sections/", $name)))),*];
    };
}

sections![];
