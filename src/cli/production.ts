/** graphql checks more of what it is given unless it is told, before it is loaded, that nobody is developing with it. */
process.env['NODE_ENV'] ??= 'production';
