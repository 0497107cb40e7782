declare module 'virtual:api-description' {
  const description: unknown;
  export default description;
}
declare module '*.css';
